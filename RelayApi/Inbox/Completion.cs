namespace Ironclad.RelayApi.Inbox;

/// <summary>How an entry is settled.</summary>
/// <param name="AgreementId">The Agreement it was found to be about.</param>
internal sealed record Completion(JournalEntry Entry, EntryState State, string Decision, Guid? AgreementId = null);
