using System.Globalization;
using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Reconciliation;

/// <summary>
/// Compares what changed in Ironclad since the last sweep with the Agreements, tells the differences and heals them. It is what saves
/// an outage that outlasts Ironclad's retries. A sweep that is broken off begins again where the last one that succeeded began.
/// </summary>
internal sealed partial class ReconciliationJob(
    Differences differences, Healing healing, IOptions<ReconciliationOptions> options, TimeProvider time, ILogger<ReconciliationJob> logger)
    : IRehearsedJob
{
    public const string JobName = "reconciliation";

    private const int ProgressEvery = 100;

    public string Name => JobName;

    public bool IsEnabled => Options.Enabled;

    public TimeSpan Interval => Options.Interval;

    private ReconciliationOptions Options => options.Value;

    public async Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation)
    {
        var begun = time.GetUtcNow();
        var since = DateTimeOffset.TryParse(watermark, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var last)
            ? last - Options.Overlap
            : begun - Options.FirstLookBack;
        var report = await RunAsync(since, dryRun: false, cancellation);
        return report with { Watermark = begun.ToString("O", CultureInfo.InvariantCulture) };
    }

    /// <summary>By hand: as far back as a first sweep looks.</summary>
    public Task<JobReport> RunAsync(bool dryRun, CancellationToken cancellation) =>
        RunAsync(time.GetUtcNow() - Options.FirstLookBack, dryRun, cancellation);

    /// <param name="dryRun">Tells the differences and heals none.</param>
    public async Task<JobReport> RunAsync(DateTimeOffset since, bool dryRun, CancellationToken cancellation) =>
        (await SweepAsync(since, dryRun, cancellation)).Report(since, dryRun);

    public async Task<Sweep> SweepAsync(DateTimeOffset since, bool dryRun, CancellationToken cancellation)
    {
        var (compared, found) = (0, new List<Difference>());
        await foreach (var difference in differences.FindAsync(since, time.GetUtcNow() - Options.GracePeriod, cancellation))
        {
            if (++compared % ProgressEvery == 0)
                Log.Progress(logger, since, compared, found.Count);
            if (difference is null)
                continue;
            found.Add(dryRun ? difference : await healing.HealAsync(difference, cancellation));
            Log.Found(logger, found[^1]);
        }

        return new Sweep(compared, found);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Reconciliation since {Since:u}: {Compared} compared so far, {Different} differ.")]
        public static partial void Progress(ILogger logger, DateTimeOffset since, int compared, int different);

        [LoggerMessage(LogLevel.Warning, "Reconciliation: {Difference}")]
        public static partial void Found(ILogger logger, Difference difference);
    }
}
