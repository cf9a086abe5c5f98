using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Reconciliation;
using Microsoft.AspNetCore.Mvc;

namespace Ironclad.RelayApi.Operations.Pages.Reconciliation;

/// <summary>What differs between Ironclad and Dataverse, and healing it.</summary>
internal sealed class IndexModel(ReconciliationJob job, JobBoard board, TimeProvider time) : JobPage(job, board, time)
{
    private static readonly TimeSpan UsualLookBack = TimeSpan.FromDays(1);

    /// <summary>Compares what changed then or later, UTC.</summary>
    [BindProperty]
    public DateTime? Since { get; set; }

    public Sweep? Sweep { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>Something was found that can be healed, and nothing was healed yet.</summary>
    public bool CanHeal { get; private set; }

    public bool IsSinceWrong => !ModelState.IsValid;

    public DateTime SinceOrUsual => Since ?? (Now - UsualLookBack).UtcDateTime;

    public Task OnPostCompareAsync(CancellationToken cancellation) => SweepAsync(dryRun: true, cancellation);

    public Task OnPostHealAsync(CancellationToken cancellation) => SweepAsync(dryRun: false, cancellation);

    protected override Task ShowAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task SweepAsync(bool dryRun, CancellationToken cancellation)
    {
        await LookAtJobAsync(cancellation);
        if (!IsSinceWrong)
            await TryAsync(CompareAsync(dryRun, cancellation), cancellation);
    }

    private async Task CompareAsync(bool dryRun, CancellationToken cancellation)
    {
        var since = new DateTimeOffset(DateTime.SpecifyKind(SinceOrUsual, DateTimeKind.Utc));
        Sweep = await job.SweepAsync(since, dryRun, cancellation);
        Summary = Sweep.Report(since, dryRun).Summary;
        CanHeal = dryRun && Sweep.Found.Any(difference => difference.Kind == DifferenceKind.Outdated);
    }
}
