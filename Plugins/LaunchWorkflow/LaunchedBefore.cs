using Ironclad.Plugins.Ironclad;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Whether Ironclad has a workflow of an Agreement already: it has no idempotency key, so nobody launches again without asking.</summary>
internal sealed class LaunchedBefore(IroncladClient client, Guid agreementId)
{
    private const string Cancelled = "cancelled";

    /// <param name="keyAttributes">All that may carry the Agreement's id.</param>
    /// <returns>
    /// The workflow, completed and cancelled ones included: what somebody cancelled is not launched again. Of several the oldest that runs.
    /// Pending when Ironclad cannot be asked; null when it has none.
    /// </returns>
    public async Task<LaunchOutcome?> FindAsync(IEnumerable<string> keyAttributes, CancellationToken cancellation)
    {
        var found = new List<IReadOnlyDictionary<string, object?>>();
        foreach (var attribute in keyAttributes)
        {
            var page = await client.FindAsync(attribute, agreementId.ToString(), cancellation);
            if (LaunchOutcome.OfLookup(page) is { } unanswered)
                return unanswered;
            found.AddRange(Carrying(page.Answer, attribute));
        }

        var oldest = found.OrderBy(workflow => Text(workflow, "status") == Cancelled).ThenBy(workflow => Text(workflow, "created"), StringComparer.Ordinal);
        return oldest.Select(WorkflowState.Of).FirstOrDefault(workflow => workflow is not null) is { } state ? new Launched(state, Before: true) : null;
    }

    /// <summary>That they have the value is checked here once more: a filter that Ironclad ignored would link a stranger's contract.</summary>
    private IEnumerable<IReadOnlyDictionary<string, object?>> Carrying(IroncladAnswer page, string attribute) =>
        from workflow in ((List<object?>)page.Value("list")!).OfType<IReadOnlyDictionary<string, object?>>()
        where workflow.TryGetValue("attributes", out var attributes)
            && attributes is IReadOnlyDictionary<string, object?> values
            && string.Equals(Text(values, attribute), agreementId.ToString(), StringComparison.OrdinalIgnoreCase)
        select workflow;

    private static string? Text(IReadOnlyDictionary<string, object?> members, string name) =>
        members.TryGetValue(name, out var value) ? value as string : null;
}
