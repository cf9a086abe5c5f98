using System.CommandLine;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Erasure;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>erase</c>: what the journal holds about a person or an Agreement.</summary>
internal static class EraseCommand
{
    public static Command Of(OperatorCommand commands)
    {
        var email = new Option<string?>("--email") { Description = "Erases the bodies that hold this address." };
        var agreement = new Option<Guid?>("--agreement") { Description = "Erases the bodies of this Agreement's events." };
        var dryRun = OperatorCommand.DryRun();
        return commands.Of(
            "erase", "Erases stored bodies for good. Event ids stay, so that an event that comes again is still known.",
            [email, agreement, dryRun],
            async (parsed, relay, printer, cancellation) =>
            {
                var request = new EraseRequest
                {
                    Email = parsed.GetValue(email),
                    AgreementId = parsed.GetValue(agreement),
                    DryRun = parsed.GetValue(dryRun),
                };
                if (request.Email is null != request.AgreementId is null)
                    return await EraseAsync(request, relay, printer, cancellation);
                printer.Progress("Name --email or --agreement, one of them.");
                return ExitCode.Usage;
            });
    }

    private static async Task<int> EraseAsync(EraseRequest request, RelayClient relay, Printer printer, CancellationToken cancellation)
    {
        var (searched, erased, waiting) = (0, 0, 0);
        for (JournalRange? range = new(); range is not null;)
        {
            var page = await relay.PostAsync<ErasurePage>("/erase", request with { Range = range }, cancellation);
            printer.Result(page, page.Erased);
            (searched, erased, waiting) = (searched + page.Searched, erased + page.Erased.Count, waiting + page.Waiting);
            range = page.Next;
            if (range is not null)
                printer.Progress($"{searched} events searched, {erased} found.");
        }

        printer.Total(request.DryRun
            ? $"{erased} events would be erased, {waiting} of them before they were handled. Nothing was erased."
            : $"{erased} events are erased, {waiting} of them before they were handled. Copies of the inbox (backups) are yours to erase.");
        return ExitCode.Fine;
    }
}
