using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>uninstall</c>: the webhook goes, the journal is kept as a file, and what stays is said. It can be repeated.</summary>
internal static class UninstallCommand
{
    private const int PageSize = 1000;

    private static readonly string[] Stays =
    [
        "Agreements, notes and the log stay in Dataverse, workflows and records in Ironclad.",
        "Stop the relay. Its inbox stays, with the bodies of the last events, which may hold person data: delete it, and its backups.",
        "Delete the OAuth client in Ironclad, the application user and its app registration, and the plug-in's credential.",
        "Deleting the solution in Power Apps deletes its tables and their rows: export what you want to keep first.",
    ];

    public static Command Of(OperatorCommand commands)
    {
        var journal = new Option<FileInfo>("--journal")
        {
            Description = "The file to write the journal to, one JSON object in each line, without bodies.",
            DefaultValueFactory = _ => new FileInfo("ironclad-relay-journal.jsonl"),
        };
        var dryRun = OperatorCommand.DryRun();
        return commands.Of(
            "uninstall", "Removes the webhook, exports the journal and says what stays. Exit code 1 while events wait to be handled.", [journal, dryRun],
            async (parsed, relay, printer, cancellation) =>
            {
                var removed = await relay.PostAsync<JobAnswer>("/webhook/remove", new WebhookRequest(DryRun: parsed.GetValue(dryRun)), cancellation);
                printer.Result(removed, $"Webhook: {removed.Summary}");
                var status = await relay.GetAsync<RelayStatus>("/status", cancellation);
                if (parsed.GetValue(dryRun))
                    return Tell(printer, $"{status.Waiting} events wait to be handled. The journal would be written to {parsed.GetValue(journal)}.");
                if (status.Waiting > 0)
                    throw new CommandException($"{status.Waiting} events still wait to be handled. Let the relay finish, or set them aside; then repeat the command.");
                var written = await ExportAsync(relay, parsed.GetRequiredValue(journal), printer, cancellation);
                return Tell(printer, $"{written} entries of the journal are in {parsed.GetValue(journal)}.");
            });
    }

    private static int Tell(Printer printer, string line)
    {
        printer.Result(new Uninstalled(line, Stays), [line, .. Stays]);
        return ExitCode.Fine;
    }

    private static async Task<int> ExportAsync(RelayClient relay, FileInfo file, Printer printer, CancellationToken cancellation)
    {
        await using var lines = Open(file);
        var written = 0;
        for (var request = new FindRequest { AtMost = PageSize }; ;)
        {
            var page = await relay.PostAsync<FoundEntries>("/journal/find", request, cancellation);
            foreach (var entry in page.Entries)
                await lines.WriteLineAsync(JsonSerializer.Serialize(entry, OperatorJson.Options));
            written += page.Entries.Count;
            if (page.Next is not { } next)
                return written;
            printer.Progress(string.Create(CultureInfo.InvariantCulture, $"{written} entries so far."));
            request = request with { Before = next };
        }
    }

    private static StreamWriter Open(FileInfo file)
    {
        try
        {
            return new StreamWriter(new FileStream(file.FullName, FileMode.CreateNew, FileAccess.Write));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The journal cannot be written: {failure.Message} Name another file with --journal.");
        }
    }

    private sealed record Uninstalled(string Journal, IReadOnlyList<string> Stays);
}
