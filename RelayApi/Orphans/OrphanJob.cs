using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Orphans;

/// <summary>Reports workflows without an Agreement, and cancels them where the setting says so.</summary>
internal sealed partial class OrphanJob(
    OrphanSearch search, OrphanCancellation cancellation, SettingsCache settings, IOptions<OrphanOptions> options, ILogger<OrphanJob> logger)
    : IRehearsedJob
{
    public const string JobName = "orphans";

    private const int MostNamed = 20;

    public string Name => JobName;

    public bool IsEnabled => options.Value.Enabled;

    public TimeSpan Interval => options.Value.Interval;

    public Task<JobReport> RunAsync(string? watermark, CancellationToken token) => RunAsync(dryRun: false, token);

    /// <param name="dryRun">Reports, and cancels none.</param>
    public async Task<JobReport> RunAsync(bool dryRun, CancellationToken token)
    {
        var mapped = await settings.GetAsync(token);
        var orphans = await search.FindAsync(token);
        var cancellable = orphans.Where(orphan => OrphanCancellation.MayCancel(orphan.Workflow, mapped)).ToList();
        if (mapped.CancelsOrphans && cancellable.Count > options.Value.MostCancellations)
            return Report(orphans, [], TooMany(cancellable.Count));

        var cancelled = new List<Orphan>();
        foreach (var orphan in mapped.CancelsOrphans && !dryRun ? cancellable : [])
        {
            if (await cancellation.CancelAsync(orphan, mapped, token))
                cancelled.Add(orphan);
        }

        return Report(orphans, cancelled, Advice);
    }

    private JobReport Report(IReadOnlyList<Orphan> orphans, List<Orphan> cancelled, string advice)
    {
        Orphan[] left = [.. orphans.Except(cancelled)];
        foreach (var orphan in orphans)
            Log.Found(logger, orphan.Workflow.Id, orphan.AgreementId, cancelled.Contains(orphan) ? "cancelled" : "reported");
        var named = string.Join(", ", left.Take(MostNamed).Select(orphan => orphan.Workflow.IroncladId ?? orphan.Workflow.Id));
        return new JobReport($"{orphans.Count} workflows have no Agreement, {cancelled.Count} of them were cancelled.")
        {
            HumanNeeded = left.Length == 0 ? null : $"{named}{(left.Length > MostNamed ? " and others" : "")}: {advice}",
            Details = [.. orphans.Select(orphan => $"Workflow {orphan.Workflow.Id}, {orphan.Workflow.Status}: Agreement {orphan.AgreementId} "
                + $"does not exist. {(cancelled.Contains(orphan) ? "Cancelled." : "Left as it is.")}")],
        };
    }

    private static string Advice => $"cancel them in Ironclad if nobody needs them. With {SettingNames.OnOrphan} = Cancel the relay does "
        + "so with those that were launched from Dataverse and are not completed.";

    private static string TooMany(int count) => $"{count} would have been cancelled at once, so none was. Check that Dataverse:Url is the "
        + "environment they were launched from and not a copy of it; if it is, raise Orphans:MostCancellations for a while.";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Workflow {WorkflowId} has no Agreement: {AgreementId} does not exist. It was {Outcome}.")]
        public static partial void Found(ILogger logger, string workflowId, Guid agreementId, string outcome);
    }
}
