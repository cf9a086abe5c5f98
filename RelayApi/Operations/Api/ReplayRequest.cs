using Ironclad.RelayApi.Handlers.Rehearsals;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Replay;

namespace Ironclad.RelayApi.Operations.Api;

internal sealed record ReplayRequest
{
    public JournalSelection Selection { get; init; } = new();

    public bool DryRun { get; init; }

    /// <summary>What the answer before gave as its rest.</summary>
    public JournalRange Range { get; init; } = new();
}

/// <param name="Writes">What the replay would lead to; in a dry run only.</param>
/// <param name="Next">The rest, to be asked for next; null when there is none.</param>
internal sealed record ReplayAnswer(
    IReadOnlyList<string> Replayed, IReadOnlyList<SkippedEntry> Skipped, IReadOnlyList<RehearsedWrite>? Writes, JournalRange? Next);
