namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>The right to launch an Agreement, written on it.</summary>
/// <param name="CorrelationId">Names the launch in the log.</param>
internal sealed record LaunchClaim(Guid CorrelationId, TimeSpan Took)
{
    /// <summary>A relay that was frozen for longer leaves the launch to whoever claims next, and may be claiming now.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public bool IsFresh => Took < Longest;
}
