using System.Globalization;
using Ironclad.RelayApi.Handlers.Rehearsals;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Replay;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>Replays from a page, and dry runs: the batches of the operator API, gone through to their end.</summary>
internal sealed class Replays(JournalReplay replay, ReplayRehearsal rehearsal)
{
    /// <summary>One batch: each workflow costs both services a read, and somebody waits for the page.</summary>
    public Task<RehearsedReplay> RehearseAsync(JournalSelection selection, CancellationToken cancellation) =>
        rehearsal.RunAsync(selection, new JournalRange(), cancellation);

    /// <returns>What came of it, in words.</returns>
    public async Task<string> ReplayAsync(JournalSelection selection, CancellationToken cancellation)
    {
        var (replayed, skipped) = (0, new List<SkippedEntry>());
        for (JournalRange? range = new(); range is not null;)
        {
            var page = await replay.ReplayAsync(selection, range, cancellation);
            replayed += page.Replayed.Count;
            skipped.AddRange(page.Skipped);
            range = page.Next;
        }

        var reasons = skipped.Select(entry => entry.Reason).Distinct();
        return skipped.Count == 0
            ? $"{Events(replayed)} to be handled again."
            : $"{Events(replayed)} to be handled again; {skipped.Count.ToString(CultureInfo.InvariantCulture)} left as they are: {string.Join(" ", reasons)}";
    }

    private static string Events(int count) => count == 1 ? "1 event waits" : $"{Shown.Number(count)} events wait";
}
