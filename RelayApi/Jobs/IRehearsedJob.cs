namespace Ironclad.RelayApi.Jobs;

/// <summary>A job that can tell what it would do.</summary>
internal interface IRehearsedJob : IJob
{
    /// <param name="dryRun">Says what would be done, and does nothing.</param>
    Task<JobReport> RunAsync(bool dryRun, CancellationToken cancellation);
}
