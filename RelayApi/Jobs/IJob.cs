namespace Ironclad.RelayApi.Jobs;

/// <summary>Work that is done at set times by one relay of a cluster. A run may be broken off anywhere and is then done again.</summary>
internal interface IJob
{
    string Name { get; }

    bool IsEnabled { get; }

    TimeSpan Interval { get; }

    /// <param name="watermark">What the last run that succeeded left for this one.</param>
    Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation);
}
