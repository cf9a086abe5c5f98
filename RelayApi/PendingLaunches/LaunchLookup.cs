using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>
/// Whether a launch happened already. Ironclad has no idempotency key, so nobody launches an Agreement whose last launch has an
/// unknown outcome without asking this first.
/// </summary>
internal sealed class LaunchLookup(WorkflowSearch search)
{
    private const string Cancelled = "cancelled";

    /// <param name="keyAttributes">
    /// All that carry the id: a republished template may have another one for it, and the launch may have been made before.
    /// </param>
    /// <returns>
    /// The workflow that carries the Agreement's id, completed and cancelled ones included: what somebody cancelled is not launched
    /// again. Of several the oldest that runs.
    /// </returns>
    public async Task<Workflow?> FindAsync(Guid agreementId, IEnumerable<string> keyAttributes, CancellationToken cancellation)
    {
        var found = new List<Workflow>();
        foreach (var attribute in keyAttributes)
            found.AddRange(await search.WithAsync(attribute, agreementId.ToString(), cancellation));
        return found.OrderBy(workflow => workflow.Status == Cancelled).ThenBy(workflow => workflow.Created).FirstOrDefault();
    }
}
