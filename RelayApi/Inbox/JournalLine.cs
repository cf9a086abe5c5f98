namespace Ironclad.RelayApi.Inbox;

/// <summary>An entry without its body, which may hold person data.</summary>
internal sealed record JournalLine(
    long Id,
    string EventId,
    string EventName,
    string? WorkflowId,
    Guid? AgreementId,
    EntryState State,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? SettledAt,
    int Attempts,
    string? Decision,
    string? Correlation,
    bool HasBody);
