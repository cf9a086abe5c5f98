using Ironclad.ActivityLog;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.Texts;

namespace Ironclad.RelayApi.LogKeeping;

/// <summary>What the log says of a write to an Agreement: one entry for its columns, one for each note. Names of columns, never their values.</summary>
internal sealed class SaveLog(Language language)
{
    private static readonly string[] OwnColumns =
    [
        AgreementTable.WorkflowId, AgreementTable.WorkflowUrl, AgreementTable.WorkflowStatus, AgreementTable.LaunchError, AgreementTable.ErrorCode,
        AgreementTable.Name, AgreementTable.WorkflowStep, AgreementTable.Turn,
    ];

    public IEnumerable<LogEntry> Of(Guid agreementId, AgreementChanges changes, IEnumerable<Note> notes) =>
        notes.Select(OfNote).Prepend(OfColumns(changes)).OfType<LogEntry>()
            .Select(entry => entry with { AgreementId = agreementId, Correlation = LogCorrelation.Current });

    private LogEntry? OfColumns(AgreementChanges changes)
    {
        string[] values = [.. changes.Columns.Keys.Except(OwnColumns).Order(StringComparer.Ordinal)];
        return (Text(changes, AgreementTable.WorkflowStatus), Text(changes, AgreementTable.WorkflowId)) switch
        {
            (AgreementStatus.LaunchRefused, _) => NotLaunched(LogEvent.LaunchRefused, changes),
            (AgreementStatus.LaunchPending, _) => NotLaunched(LogEvent.LaunchPending, changes),
            (_, { Length: > 0 } workflow) => Done(LogEvent.Launched, "Linked", workflow),
            ("Cancelled", _) => Done(LogEvent.Cancelled, "Cancelled"),
            _ when values.Length > 0 => Done(LogEvent.ValueSynced, "Synced", string.Join(", ", values)),
            ({ } status, _) => Done(LogEvent.Refreshed, "Status", status),
            _ => changes.IsEmpty ? null : Done(LogEvent.Refreshed, "Refreshed"),
        };
    }

    private LogEntry OfNote(Note note) => note switch
    {
        { Document: not null } => Done(LogEvent.DocumentSaved, "DocumentSaved"),
        { Remark: { } remark } =>
            new(LogEvent.DocumentSaved, LogSeverity.Warning, Text("DocumentNotAttached")) { Details = remark },
        _ => Done(LogEvent.ApprovalNoted, "ApprovalNoted"),
    };

    private LogEntry NotLaunched(LogEvent happened, AgreementChanges changes) =>
        new(happened, LogSeverity.Warning, Text($"{happened}"))
        {
            Code = Text(changes, AgreementTable.ErrorCode),
            Details = Text(changes, AgreementTable.LaunchError),
        };

    private LogEntry Done(LogEvent happened, string text, params object[] arguments) =>
        new(happened, LogSeverity.Information, Text(text, arguments));

    private string Text(string name, params object[] arguments) => new Phrase($"Log.{name}", arguments).In(language);

    private static string? Text(AgreementChanges changes, string column) => changes.Columns.GetValueOrDefault(column) as string;
}
