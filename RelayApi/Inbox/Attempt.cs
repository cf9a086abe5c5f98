namespace Ironclad.RelayApi.Inbox;

/// <summary>One try to handle the entries that wait in a lane: as many as are handled together, in the order of their arrival.</summary>
/// <param name="Entries">
/// Never empty. An entry whose last attempt did not end comes alone, so that what an entry does to the relay it does to itself only.
/// </param>
/// <param name="Correlation">Names the attempt in the log and in the journal.</param>
/// <param name="LaneVersion">Grows with every entry that arrives; tells whether the lane may be closed.</param>
/// <param name="IsLastWaiting">No other entry waited in the lane when the attempt started.</param>
internal sealed record Attempt(IReadOnlyList<JournalEntry> Entries, string Correlation, long LaneVersion, bool IsLastWaiting);
