namespace Ironclad.RelayApi.Inbox;

/// <summary>How an entry is settled.</summary>
internal sealed record Completion(EntryState State, string Decision);
