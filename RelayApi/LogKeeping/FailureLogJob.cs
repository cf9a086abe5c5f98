using System.Globalization;
using Ironclad.ActivityLog;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Ironclad.Texts;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.LogKeeping;

/// <summary>
/// Tells the log in Dataverse of events that were set aside. It reads the journal, so that what failed because Dataverse was away is
/// told when it is back; what is told already has the same id and is not told again.
/// </summary>
internal sealed class FailureLogJob(
    LogRows rows, IJournal journal, IAgreements agreements, IOptions<LogKeepingOptions> options, TimeProvider time) : IJob
{
    public const string JobName = "failure-log";

    private const int MostInARun = 200;

    private static readonly TimeSpan FirstLookBack = TimeSpan.FromDays(1);

    public string Name => JobName;

    public bool IsEnabled => options.Value.Enabled;

    public TimeSpan Interval => options.Value.ContactInterval;

    public async Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation)
    {
        var since = DateTimeOffset.TryParse(watermark, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var last)
            ? last
            : time.GetUtcNow() - FirstLookBack;
        var selection = new JournalSelection { State = EntryState.SetAside, SettledSince = since };
        var lines = await journal.ListAsync(selection, before: null, MostInARun, cancellation);
        var language = lines.Count == 0 ? Language.English : await agreements.ReadLanguageAsync(cancellation);
        var told = 0;
        foreach (var line in lines)
            told += await rows.AddAsync(IdOf(line), EntryOf(line, language), cancellation) ? 1 : 0;
        var newest = lines.Max(line => line.SettledAt) ?? since;
        return new JobReport(Summary(told, lines.Count)) { Watermark = newest.ToString("O", CultureInfo.InvariantCulture) };
    }

    private static string Summary(int told, int found) => found < MostInARun
        ? $"{told} events that were set aside were told to the log."
        : $"{told} events that were set aside were told to the log; there may be more, which the relay's journal lists.";

    private static Guid IdOf(JournalLine line) =>
        NameBasedId.Of("set aside", line.EventId, line.SettledAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    private static LogEntry EntryOf(JournalLine line, Language language) =>
        new(LogEvent.Failed, LogSeverity.Error, new Phrase("Log.SetAside", line.EventName).In(language))
        {
            AgreementId = line.AgreementId,
            Correlation = line.Correlation,
            Details = $"{line.Decision} Workflow {line.WorkflowId}, event {line.EventId}. The relay's commands journal and replay handle it again.",
        };
}
