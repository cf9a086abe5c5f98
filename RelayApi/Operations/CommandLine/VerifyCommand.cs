using System.CommandLine;
using System.Security.Cryptography;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Setup.Deliveries;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>verify</c>: whether a delivery that was saved is Ironclad's.</summary>
internal static class VerifyCommand
{
    public static Command Of(OperatorCommand commands)
    {
        var headers = Existing("--headers", "The request's headers, one in each line, as they came.", required: true);
        var body = Existing("--body", "The request's body, byte by byte as it came.", required: true);
        var key = Existing("--key", "Ironclad's public key as PEM text. Default: it is fetched with the settings of this machine.", required: false);
        return commands.WithoutRelay(
            "verify", "Checks the signature of a delivery that was saved. Exit code 1 when it does not fit.", [headers, body, key],
            async (parsed, printer, cancellation) =>
            {
                var delivery = SavedDelivery.Of(
                    await File.ReadAllTextAsync(parsed.GetRequiredValue(headers).FullName, cancellation),
                    await File.ReadAllBytesAsync(parsed.GetRequiredValue(body).FullName, cancellation));
                var pem = parsed.GetValue(key) is { } file
                    ? await File.ReadAllTextAsync(file.FullName, cancellation)
                    : await FetchAsync(commands, parsed, cancellation);
                var verdict = DeliveryVerdict.Of(delivery, Key(pem));
                printer.Result(verdict, verdict.Text);
                return verdict.Check == SignatureCheck.Valid ? ExitCode.Fine : ExitCode.NotFine;
            });
    }

    private static Option<FileInfo> Existing(string name, string description, bool required) =>
        new Option<FileInfo>(name) { Description = description, Required = required }.AcceptExistingOnly();

    private static async Task<string> FetchAsync(OperatorCommand commands, ParseResult parsed, CancellationToken cancellation)
    {
        await using var relay = commands.Unstarted(parsed);
        if (relay.WrongSettings() is { Count: > 0 } problems)
            throw new CommandException($"Ironclad's key cannot be fetched with the settings of this machine; name a file with --key. {problems[0]}");
        try
        {
            return await relay.Services.GetRequiredService<IIroncladApi>().GetVerificationKeyAsync(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            throw new CommandException($"Ironclad's key cannot be fetched; name a file with --key. {FailureClassifier.Classify(failure).Reason}");
        }
    }

    private static VerificationKey Key(string pem)
    {
        try
        {
            return VerificationKey.Parse(pem);
        }
        catch (CryptographicException)
        {
            throw new CommandException("The key is no RSA key of 2048 bits or more as PEM text. Save what GET /webhooks/verification-key answers.");
        }
    }
}
