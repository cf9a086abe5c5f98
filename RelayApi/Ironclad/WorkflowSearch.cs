using System.Globalization;
using System.Runtime.CompilerServices;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Lists of workflows, page after page until a short one: a list need not say how long it is.</summary>
internal sealed class WorkflowSearch(IWorkflowApi ironclad)
{
    public const string AnyStatus = "active,paused,completed,cancelled";

    private const int PageSize = 100;

    /// <summary>Every workflow of the template that changed since, once each: pages move when workflows change meanwhile.</summary>
    public async IAsyncEnumerable<Workflow> ChangedAsync(
        string template, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var workflow in PagesAsync(template, Text(since), filter: null, cancellation))
        {
            if (seen.Add(workflow.Id))
                yield return workflow;
        }
    }

    /// <summary>The workflows that have the value, whatever their status. That they have it is checked here once more.</summary>
    public async Task<IReadOnlyList<Workflow>> WithAsync(string attributeId, string value, CancellationToken cancellation)
    {
        var found = new List<Workflow>();
        await foreach (var workflow in PagesAsync(template: null, since: null, $"Equals([{attributeId}],'{value}')", cancellation))
        {
            if (string.Equals(workflow.Text(attributeId), value, StringComparison.OrdinalIgnoreCase))
                found.Add(workflow);
        }

        return [.. found.DistinctBy(workflow => workflow.Id)];
    }

    /// <summary>The workflows whose value begins so, whatever their status.</summary>
    public async Task<IReadOnlyList<Workflow>> BeginningWithAsync(string attributeId, string start, CancellationToken cancellation)
    {
        var found = new List<Workflow>();
        await foreach (var workflow in PagesAsync(template: null, since: null, $"Contains([{attributeId}],'{start}')", cancellation))
        {
            if (workflow.Text(attributeId)?.StartsWith(start, StringComparison.OrdinalIgnoreCase) == true)
                found.Add(workflow);
        }

        return [.. found.DistinctBy(workflow => workflow.Id)];
    }

    private async IAsyncEnumerable<Workflow> PagesAsync(
        string? template, string? since, string? filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var number = 0; ; number++)
        {
            var page = await ironclad.ListAsync(number, PageSize, AnyStatus, template, since, filter, cancellation);
            var workflows = page.List ?? [];
            foreach (var workflow in workflows)
                yield return workflow;
            if (workflows.Count == 0 || workflows.Count < (page.PageSize ?? PageSize))
                yield break;
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
