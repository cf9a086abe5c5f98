namespace Ironclad.RelayApi.Inbox.Erasure;

/// <summary>One batch of an erasure.</summary>
/// <param name="Erased">The events whose bodies are erased; in a dry run, would be. Their ids stay, so that they are still known when they are sent again.</param>
/// <param name="Waiting">How many of them waited, and are not handled any more.</param>
/// <param name="Next">The rest; null when there is none.</param>
internal sealed record ErasurePage(int Searched, IReadOnlyList<string> Erased, int Waiting, JournalRange? Next);
