using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Orphans;
using Microsoft.AspNetCore.Mvc;

namespace Ironclad.RelayApi.Operations.Pages.Orphans;

/// <summary>Workflows whose Agreement does not exist. Looking for them reads lists of Ironclad, so it is done when somebody asks for it.</summary>
internal sealed class IndexModel(OrphanCare orphans, SettingsCache settings, OrphanJob job, JobBoard board, TimeProvider time)
    : JobPage(job, board, time)
{
    /// <summary>Null until they were looked for.</summary>
    public IReadOnlyList<FoundOrphan>? Found { get; private set; }

    /// <summary>What <c>icd_OnOrphan</c> says.</summary>
    public bool? CancelsThem { get; private set; }

    public async Task OnPostLookAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        await TryAsync(LookAsync(cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostCancelAsync(string workflowId, CancellationToken cancellation)
    {
        var cancelled = false;
        await TryAsync(CancelAsync(), cancellation);
        return Done(Trouble is { } trouble ? $"Workflow {workflowId} was not cancelled. {trouble}"
            : cancelled ? $"Workflow {workflowId} was cancelled in Ironclad."
            : $"Workflow {workflowId} was left as it is: it is no orphan any more, it is completed, or somebody began it in Ironclad.");

        async Task CancelAsync() => cancelled = await orphans.CancelAsync(workflowId, cancellation);
    }

    protected override async Task ShowAsync(CancellationToken cancellation) =>
        CancelsThem = (await settings.GetAsync(cancellation)).CancelsOrphans;

    private async Task LookAsync(CancellationToken cancellation) => Found = await orphans.FindAsync(cancellation);
}
