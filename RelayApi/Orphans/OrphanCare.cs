using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Orphans;

/// <summary>Orphans for an operator, who decides about each by itself.</summary>
internal sealed class OrphanCare(OrphanSearch search, OrphanCancellation cancellation, SettingsCache settings)
{
    public async Task<IReadOnlyList<FoundOrphan>> FindAsync(CancellationToken token)
    {
        var mapped = await settings.GetAsync(token);
        return [.. (await search.FindAsync(token)).Select(orphan => FoundOrphan.Of(orphan, OrphanCancellation.MayCancel(orphan.Workflow, mapped)))];
    }

    /// <returns>False when it is no orphan, or none that the relay may cancel.</returns>
    public async Task<bool> CancelAsync(string workflowId, CancellationToken token)
    {
        var orphans = await search.FindAsync(token);
        return orphans.FirstOrDefault(orphan => orphan.Workflow.Id == workflowId) is { } found
            && await cancellation.CancelAsync(found, await settings.GetAsync(token), token);
    }
}

/// <param name="MayBeCancelled">It was launched from Dataverse and is not at its end.</param>
internal sealed record FoundOrphan(
    string WorkflowId, string? IroncladId, string? Status, Guid AgreementId, DateTimeOffset? Created, bool MayBeCancelled)
{
    public static FoundOrphan Of(Orphan orphan, bool mayBeCancelled) => new(
        orphan.Workflow.Id, orphan.Workflow.IroncladId, orphan.Workflow.Status, orphan.AgreementId, orphan.Workflow.Created, mayBeCancelled);
}
