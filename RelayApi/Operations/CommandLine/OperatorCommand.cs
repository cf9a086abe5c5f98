using System.CommandLine;
using Ironclad.Mapping;
using Ironclad.RelayApi.KeyVault;
using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Pairs;
using Ironclad.RelayApi.Setup;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>What the operator's commands have in common: where the relay is, the key, and how to answer.</summary>
/// <param name="configure">Replaces what a relay registers that a command puts together for itself.</param>
internal sealed class OperatorCommand(IConfiguration configuration, Action<WebApplicationBuilder>? configure = null)
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

    /// <summary>A command that asks the running relay.</summary>
    public Command Of(
        string name, string description, IEnumerable<Symbol> symbols,
        Func<ParseResult, RelayClient, Printer, CancellationToken, Task<int>> runAsync) =>
        WithoutRelay(name, description, symbols, async (parsed, printer, cancellation) =>
        {
            using var relay = Connect(parsed);
            return await runAsync(parsed, relay, printer, cancellation);
        });

    /// <summary>A command that does its work here.</summary>
    public Command WithoutRelay(
        string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, Printer, CancellationToken, Task<int>> runAsync)
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

    /// <summary>A relay with the settings of this machine, put together and not started.</summary>
    public UnstartedRelay Unstarted(ParseResult parsed) => UnstartedRelay.Of(configuration, parsed.GetValue(Pair), configure);

    public RelayClient Connect(ParseResult parsed)
    {
        // The vault is asked for the key alone, and only where nothing else has it.
        var options = Options(configuration, parsed) is { AdminKey.Length: > 0 } found ? found : Options(configuration.WithKeyVault(), parsed);
        return options.AdminKey is { Length: > 0 } key
            ? new RelayClient(Address(parsed, options), key)
            : throw new CommandException("Operations:AdminKey is missing here. Set it (environment variable Operations__AdminKey, or "
                + "dotnet user-secrets set Operations:AdminKey <key> --project RelayApi) to the key that the relay has.");
    }

    public Uri Address(ParseResult parsed) => Address(parsed, Options(configuration, parsed));

    private Uri Address(ParseResult parsed, OperationsOptions options)
    {
        var named = parsed.GetValue(Relay) ?? options.Relay;
        if (!Uri.TryCreate(named, UriKind.Absolute, out var relay) || !SecureAddress.IsAcceptable(relay))
            throw new CommandException($"{named} is no https address. The key is sent over HTTPS only, and over http on this machine.");
        return AddressOf(relay.AbsoluteUri, parsed.GetValue(Pair));
    }

    private OperationsOptions Options(IConfiguration settings, ParseResult parsed) =>
        (parsed.GetValue(Pair) is { } pair ? PairSettings.Of(settings, pair) : settings).GetSection(OperationsOptions.Section).Get<OperationsOptions>()
            ?? new();

    private async Task<int> RunAsync(
        ParseResult parsed, Func<ParseResult, Printer, CancellationToken, Task<int>> runAsync, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            return await runAsync(parsed, new Printer(output, error, parsed.GetValue(Json)), cancellation);
        }
        catch (CommandException refused)
        {
            await error.WriteLineAsync(refused.Message);
            return ExitCode.NotFine;
        }
    }
}
