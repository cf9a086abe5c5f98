namespace Ironclad.Reliability.Stores;

/// <summary>A row of the journal.</summary>
internal sealed record StoredEntry(long Id, string EventId, string EventName, string? WorkflowId, StoredState State, string? Decision);

/// <summary>The numbers that the journal's column State holds.</summary>
internal enum StoredState
{
    Waiting = 0,
    Done = 1,
    Ignored = 2,
    SetAside = 3,
}
