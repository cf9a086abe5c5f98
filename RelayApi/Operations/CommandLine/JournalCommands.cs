using System.CommandLine;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>Looking: <c>status</c> and <c>journal</c>; and <c>set-aside</c>.</summary>
internal static class JournalCommands
{
    private const int PageSize = 200;

    public static Command Status(OperatorCommand commands) => commands.Of(
        "status", "How the relay stands. Exit code 1 when something is set aside or needs a human.", [],
        async (_, relay, printer, cancellation) =>
        {
            var status = await relay.GetAsync<RelayStatus>("/status", cancellation);
            printer.Result(
                status,
                $"Waiting: {status.Waiting}{(status.OldestWaiting is { } oldest ? $", the oldest since {Printer.Time(oldest)}" : "")}",
                $"Set aside: {status.SetAside}",
                status.HumanNeeded is { } human ? $"A human is needed: {human}" : status.Paused ? "Handling is paused." : "Handling events.");
            return status is { SetAside: 0, HumanNeeded: null } ? ExitCode.Fine : ExitCode.NotFine;
        });

    public static Command Journal(OperatorCommand commands)
    {
        var selection = new SelectionOptions();
        var limit = new Option<int>("--limit") { Description = "How many entries at most, the latest first.", DefaultValueFactory = _ => 50 };
        return commands.Of(
            "journal", "Lists what came in and what became of it. Exit code 1 when something of it is set aside.",
            [.. selection.Symbols, limit],
            async (parsed, relay, printer, cancellation) =>
            {
                var request = new FindRequest { Selection = selection.Of(parsed) };
                var anySetAside = false;
                for (var left = parsed.GetValue(limit); left > 0;)
                {
                    var page = await relay.PostAsync<FoundEntries>(
                        "/journal/find", request with { AtMost = Math.Min(left, PageSize) }, cancellation);
                    foreach (var entry in page.Entries)
                        printer.Result(entry, Line(entry));
                    anySetAside |= page.Entries.Any(entry => entry.State == EntryState.SetAside);
                    left = page.Next is null ? 0 : left - page.Entries.Count;
                    request = request with { Before = page.Next };
                }

                return anySetAside ? ExitCode.NotFine : ExitCode.Fine;
            });
    }

    public static Command SetAside(OperatorCommand commands)
    {
        var eventId = new Argument<string>("event-id") { Description = "The waiting event that holds up its workflow." };
        var reason = new Option<string>("--reason") { Description = "For the next operator; no person data.", Required = true };
        return commands.Of(
            "set-aside", "Takes a waiting event out of its workflow's way, until it is replayed.", [eventId, reason],
            async (parsed, relay, printer, cancellation) =>
            {
                var request = new SetAsideRequest(parsed.GetRequiredValue(eventId), parsed.GetRequiredValue(reason));
                printer.Result(
                    await relay.PostAsync<SetAsideRequest>("/set-aside", request, cancellation), $"{request.EventId} is set aside.");
                return ExitCode.Fine;
            });
    }

    private static string Line(JournalLine entry) =>
        $"{Printer.Time(entry.ReceivedAt)} {entry.State,-8} {entry.EventId} {entry.EventName} workflow {entry.WorkflowId ?? "-"} "
            + $"Agreement {entry.AgreementId?.ToString() ?? "-"} attempts {entry.Attempts} [{entry.Correlation ?? "-"}] {entry.Decision}"
            + (entry.HasBody ? "" : " (body purged)");
}
