using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Diagnostics;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>Launches what could not be launched when it was created: the oldest first, so many in a run.</summary>
internal sealed partial class PendingLaunchJob(
    PendingAgreements agreements,
    LaunchAttempt attempt,
    SettingsCache settings,
    IOptions<PendingLaunchOptions> options,
    ILogger<PendingLaunchJob> logger) : IRehearsedJob
{
    public const string JobName = "pending-launches";

    /// <summary>So many more than may be launched are looked at: some are linked, some left alone.</summary>
    private const int CandidatesPerLaunch = 5;

    private static readonly string CreatorMissing = $"The environment variable {SettingNames.CreatorEmail} is empty. Enter the e-mail "
        + "address of the Ironclad user that launches contracts.";

    public string Name => JobName;

    public bool IsEnabled => Options.Enabled;

    public TimeSpan Interval => Options.Interval;

    private PendingLaunchOptions Options => options.Value;

    public Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation) => RunAsync(dryRun: false, cancellation);

    /// <param name="dryRun">Says what would be done, and does nothing.</param>
    public async Task<JobReport> RunAsync(bool dryRun, CancellationToken cancellation)
    {
        var mapped = await settings.GetAsync(cancellation);
        var templates = mapped.Launched;
        if (templates.Count == 0)
            return new JobReport("No agreement type has a template, so no Agreement waits for a launch.");

        // Counted first, so that a service which stops the run does not keep its report back.
        var waiting = await agreements.CountAsync(templates.Keys, cancellation);
        var tally = new LaunchTally(Options);
        if (mapped.CreatorEmail is null && templates.Values.SelectMany(list => list).Any(template => template.CreatorEmail is null))
            tally.Stop(CreatorMissing);
        else
            await LaunchAsync(mapped, tally, dryRun, cancellation);
        return tally.Report(waiting, dryRun);
    }

    private async Task LaunchAsync(SyncSettings mapped, LaunchTally tally, bool dryRun, CancellationToken cancellation)
    {
        var templates = mapped.Launched;
        var atMost = Options.LaunchesPerRun * CandidatesPerLaunch;
        foreach (var (id, type) in await agreements.OldestAsync(templates.Keys, Options.SettleTime, atMost, cancellation))
        {
            if (tally.IsOver)
                return;
            cancellation.ThrowIfCancellationRequested();
            using var span = Signals.Source.StartActivity("launch");
            span?.LinkTo(id);
            var outcome = await OutcomeAsync(id, templates[type], mapped, dryRun, cancellation);
            span?.SetTag(Tags.Outcome, outcome.Kind.ToString());
            tally.Add(id, outcome);
            Log.Handled(logger, id, dryRun ? "dry run, " : "", outcome.Kind, outcome.Text);
        }
    }

    private async Task<LaunchOutcome> OutcomeAsync(
        Guid id, IReadOnlyList<AgreementTemplate> templates, SyncSettings mapped, bool dryRun, CancellationToken cancellation)
    {
        try
        {
            if (await agreements.ReadAsync(id, templates, Options.SettleTime, cancellation) is not { } agreement)
                return new(LaunchKind.LeftAlone, "It waits no more, or somebody has just changed it.");
            return dryRun
                ? await attempt.PreviewAsync(agreement, cancellation)
                : await attempt.RunAsync(agreement, mapped, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var failure = FailureClassifier.Classify(exception);
            if (failure.IsUnexpected)
                Log.Unexpected(logger, id, exception.GetType().Name, exception.StackTrace);
            return new(LaunchKind.Failed, failure.Reason)
            {
                HumanNeeded = failure.Kind == FailureKind.AskHuman ? failure.Reason : null,
                RetryAfter = failure.RetryAfter,
            };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Pending launch of Agreement {AgreementId}: {DryRun}{Outcome}. {Text}")]
        public static partial void Handled(ILogger logger, Guid agreementId, string dryRun, LaunchKind outcome, string text);

        // Without the message: it may quote values.
        [LoggerMessage(LogLevel.Error, "The launch of Agreement {AgreementId} met an unexpected {Exception} {StackTrace}")]
        public static partial void Unexpected(ILogger logger, Guid agreementId, string exception, string? stackTrace);
    }
}
