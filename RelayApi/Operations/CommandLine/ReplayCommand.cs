using System.CommandLine;
using Ironclad.RelayApi.Handlers.Rehearsals;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>replay</c>: one, many, or everything since a time, batch by batch.</summary>
internal static class ReplayCommand
{
    public static Command Of(OperatorCommand commands)
    {
        var selection = new SelectionOptions();
        var dryRun = OperatorCommand.DryRun();
        return commands.Of(
            "replay",
            "Handles events again: those named, or all that the options select. Exit code 1 when one was skipped or, in a dry run, would fail.",
            [.. selection.Symbols, dryRun],
            async (parsed, relay, printer, cancellation) =>
            {
                var request = new ReplayRequest { Selection = selection.Of(parsed), DryRun = parsed.GetValue(dryRun) };
                if (!request.Selection.NamesNothing())
                    return await ReplayAsync(request, relay, printer, cancellation);
                printer.Progress("Name event ids, or select with --state, --event, --workflow, --agreement, --since or --until.");
                return ExitCode.Usage;
            });
    }

    private static async Task<int> ReplayAsync(ReplayRequest request, RelayClient relay, Printer printer, CancellationToken cancellation)
    {
        var (replayed, skipped, failing) = (0, 0, 0);
        for (JournalRange? range = new(); range is not null;)
        {
            var page = await relay.PostAsync<ReplayAnswer>("/replay", request with { Range = range }, cancellation);
            printer.Result(page, [.. (page.Writes ?? []).SelectMany(Lines), .. Skipped(page)]);
            replayed += page.Replayed.Count;
            skipped += page.Skipped.Count;
            failing += page.Writes?.Count(Fails) ?? 0;
            range = page.Next;
            if (range is not null)
                printer.Progress($"{replayed} so far, {skipped} skipped.");
        }

        printer.Total(request.DryRun
            ? $"{replayed} events would be replayed, {skipped} skipped; {failing} writes would fail. Nothing was written."
            : $"{replayed} events wait to be handled again, {skipped} were skipped.");
        return skipped + failing == 0 ? ExitCode.Fine : ExitCode.NotFine;
    }

    private static bool Fails(RehearsedWrite write) => write.Expected is Expected.Retry or Expected.SetAside or Expected.AskHuman;

    private static IEnumerable<string> Lines(RehearsedWrite write) =>
    [
        $"{string.Join(", ", write.EventIds)} of workflow {write.WorkflowId}: {write.Expected}. {write.Decision}",
        .. write.Columns.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"    {column.Key} = {column.Value}"),
        .. write.Notes.Select(note => $"    note {note.Id} for {note.Event}"),
    ];

    /// <summary>Thousands may be skipped for one reason.</summary>
    private static IEnumerable<string> Skipped(ReplayAnswer page) => page.Skipped
        .GroupBy(entry => entry.Reason)
        .Select(group => $"Skipped {(group.Count() == 1 ? group.First().EventId : $"{group.Count()} events")}: {group.Key}");
}
