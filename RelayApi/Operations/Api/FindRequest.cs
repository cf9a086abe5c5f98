using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Operations.Api;

internal sealed record FindRequest
{
    public JournalSelection Selection { get; init; } = new();

    /// <summary>Where the page before ended.</summary>
    public long? Before { get; init; }

    public int AtMost { get; init; } = 100;
}

/// <param name="Next">Where the next page begins; null when there is none.</param>
internal sealed record FoundEntries(IReadOnlyList<JournalLine> Entries, long? Next);
