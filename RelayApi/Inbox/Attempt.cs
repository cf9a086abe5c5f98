namespace Ironclad.RelayApi.Inbox;

/// <summary>One try to handle one entry.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="UnfinishedBefore">Attempts right before this one that started and never ended.</param>
/// <param name="LaneVersion">Grows with every entry that arrives; tells whether the lane may be closed.</param>
/// <param name="IsLastWaiting">No other entry waited in the lane when the attempt started.</param>
internal sealed record Attempt(JournalEntry Entry, int Number, int UnfinishedBefore, long LaneVersion, bool IsLastWaiting);
