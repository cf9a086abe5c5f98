using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Retention;

/// <summary>Purges bodies after a set time and forgets whole entries long after that.</summary>
internal sealed class RetentionJob(JournalRetention retention, IOptions<RetentionOptions> options) : IRehearsedJob
{
    public const string JobName = "retention";

    public string Name => JobName;

    public bool IsEnabled => true;

    public TimeSpan Interval => options.Value.PurgeInterval;

    public Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation) => RunAsync(dryRun: false, cancellation);

    public async Task<JobReport> RunAsync(bool dryRun, CancellationToken cancellation)
    {
        var now = await retention.NowAsync(cancellation);
        // Forgotten first, so that nothing is purged only to be forgotten.
        var forgotten = await retention.ForgetAsync(now - options.Value.KeepIds, dryRun, cancellation);
        var purged = await retention.PurgeBodiesAsync(now - options.Value.KeepBodies, dryRun, cancellation);
        return new JobReport(dryRun
            ? $"{purged} bodies would be purged, {forgotten} whole entries forgotten."
            : $"{purged} bodies were purged, {forgotten} whole entries forgotten.");
    }
}
