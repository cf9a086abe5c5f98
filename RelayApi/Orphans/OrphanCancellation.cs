using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Orphans;

/// <summary>Cancels a workflow without an Agreement, with a comment that says why.</summary>
internal sealed class OrphanCancellation(IIroncladApi reads, IWorkflowApi writes, AgreementExistence agreements)
{
    /// <summary>
    /// Completed contracts stay. So does what somebody began in Ironclad's own pages, whatever id it carries.
    /// </summary>
    public static bool MayCancel(Workflow workflow, SyncSettings mapped) =>
        workflow.Status is "active" or "paused"
        && mapped.IsCreator(workflow.Creator?.Email);

    /// <summary>Both sides are asked once more: minutes may lie between the search and this.</summary>
    /// <returns>Whether it was cancelled.</returns>
    public async Task<bool> CancelAsync(Orphan orphan, SyncSettings mapped, CancellationToken cancellation)
    {
        var workflow = await reads.GetWorkflowAsync(orphan.Workflow.Id, cancellation);
        if (!MayCancel(workflow, mapped) || (await agreements.OfAsync([orphan.AgreementId], cancellation)).Count > 0)
            return false;
        var reason = $"Cancelled by Ironclad for Dataverse: Agreement {orphan.AgreementId} does not exist. Saving it failed after this "
            + "workflow had been launched, or it was deleted.";
        await writes.CancelAsync(workflow.Id, StatusChange.Because(reason), cancellation);
        return true;
    }
}
