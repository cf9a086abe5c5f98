using System.CommandLine;
using Ironclad.Mapping;
using Ironclad.RelayApi.KeyVault;
using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Pairs;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>What the operator's commands have in common: where the relay is, the key, and how to answer.</summary>
internal sealed class OperatorCommand(IConfiguration configuration)
{
    public Option<string?> Relay { get; } = new("--relay")
    {
        Description = "Address of the running relay. Default: the setting Operations:Relay, else http://localhost:5000.",
        Recursive = true,
    };

    public Option<string?> Pair { get; } = new("--pair") { Description = "A further pair of this relay, by its name in the settings.", Recursive = true };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON object in each line.", Recursive = true };

    /// <summary>A pair's relay is under its name.</summary>
    public static Uri AddressOf(string relay, string? pair) => new($"{relay.TrimEnd('/')}/{(pair is null ? "" : $"{pair}/")}");

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Says what would be done, and does nothing." };

    public Command Of(
        string name, string description, IEnumerable<Symbol> symbols,
        Func<ParseResult, RelayClient, Printer, CancellationToken, Task<int>> runAsync)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else if (symbol is Option option)
                command.Add(option);
        }

        command.SetAction((parsed, cancellation) => RunAsync(parsed, runAsync, cancellation));
        return command;
    }

    private async Task<int> RunAsync(
        ParseResult parsed, Func<ParseResult, RelayClient, Printer, CancellationToken, Task<int>> runAsync, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            using var relay = Connect(parsed.GetValue(Relay), parsed.GetValue(Pair));
            return await runAsync(parsed, relay, new Printer(output, error, parsed.GetValue(Json)), cancellation);
        }
        catch (CommandException refused)
        {
            await error.WriteLineAsync(refused.Message);
            return ExitCode.NotFine;
        }
    }

    private RelayClient Connect(string? named, string? pair)
    {
        // The vault is asked for the key alone, and only where nothing else has it.
        var options = Options(configuration, pair) is { AdminKey.Length: > 0 } found ? found : Options(configuration.WithKeyVault(), pair);
        if (options.AdminKey is not { Length: > 0 } key)
            throw new CommandException("Operations:AdminKey is missing here. Set it (environment variable Operations__AdminKey, or "
                + "dotnet user-secrets set Operations:AdminKey <key> --project RelayApi) to the key that the relay has.");
        return Uri.TryCreate(named ?? options.Relay, UriKind.Absolute, out var relay) && SecureAddress.IsAcceptable(relay)
            ? new RelayClient(AddressOf(relay.AbsoluteUri, pair), key)
            : throw new CommandException(
                $"{named ?? options.Relay} is no https address. The key is sent over HTTPS only, and over http on this machine.");
    }

    private static OperationsOptions Options(IConfiguration configuration, string? pair) =>
        (pair is null ? configuration : PairSettings.Of(configuration, pair)).GetSection(OperationsOptions.Section).Get<OperationsOptions>() ?? new();
}
