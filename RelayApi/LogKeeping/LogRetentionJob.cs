using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.LogKeeping;

/// <summary>Deletes log entries in Dataverse that are older than they have to be.</summary>
internal sealed class LogRetentionJob(LogRows rows, SettingsCache settings, IOptions<LogKeepingOptions> options) : IRehearsedJob
{
    public const string JobName = "log-retention";

    public string Name => JobName;

    public bool IsEnabled => options.Value.Enabled;

    public TimeSpan Interval => options.Value.PurgeInterval;

    public Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation) => RunAsync(dryRun: false, cancellation);

    public async Task<JobReport> RunAsync(bool dryRun, CancellationToken cancellation)
    {
        if ((await settings.GetAsync(cancellation)).LogRetention is not { } keptFor)
            return new JobReport($"Log entries are kept for good, as {SettingNames.LogRetentionDays} says.");
        var purged = await rows.PurgeAsync(keptFor, dryRun, cancellation);
        return new JobReport($"{purged} log entries older than {keptFor.Days} days {(dryRun ? "would be" : "were")} deleted.");
    }
}
