namespace Ironclad.RelayApi.Inbox;

/// <summary>One event's row in the journal.</summary>
internal sealed class JournalEntry
{
    /// <summary>Grows in the order of arrival, which is the order of handling within a workflow.</summary>
    public long Id { get; init; }

    public required string EventId { get; init; }

    public required string EventName { get; init; }

    public string? WorkflowId { get; init; }

    /// <summary>The body as it was received and signed; null once it is purged.</summary>
    public byte[]? Body { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public EntryState State { get; init; }

    public int Attempts { get; init; }

    /// <summary>Attempts in a row that started and never ended, because the process died or lost its lease.</summary>
    public int UnfinishedAttempts { get; init; }

    /// <summary>What was decided or done; while the entry waits, why the last attempt failed.</summary>
    public string? Decision { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Names the last attempt; the log has it too.</summary>
    public string? Correlation { get; init; }

    /// <summary>The Agreement that the event was found to be about.</summary>
    public Guid? AgreementId { get; init; }
}

internal enum EntryState
{
    Waiting = 0,
    Done = 1,
    Ignored = 2,

    /// <summary>Given up until an operator replays it.</summary>
    SetAside = 3,
}
