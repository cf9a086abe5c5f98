using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.PendingLaunches;

namespace Ironclad.RelayApi.Operations.Pages.Launches;

/// <summary>The Agreements that wait for their launch.</summary>
internal sealed class IndexModel(WaitingLaunches launches, PendingLaunchJob job, JobBoard board, TimeProvider time) : JobPage(job, board, time)
{
    public IReadOnlyList<WaitingLaunch>? Waiting { get; private set; }

    protected override async Task ShowAsync(CancellationToken cancellation) => Waiting = await launches.ListAsync(cancellation);
}
