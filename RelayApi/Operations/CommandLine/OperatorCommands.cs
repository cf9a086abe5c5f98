using System.CommandLine;
using System.Text.RegularExpressions;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>The operator's verbs. Without one, the program is the relay.</summary>
internal static partial class OperatorCommands
{
    /// <summary>Settings at the command line begin with a dash or have an equals sign; a verb is a plain word.</summary>
    public static bool AreMeantBy(string[] args) =>
        args is [var first, ..] && (first is "--help" or "-h" or "-?" or "--version" || Verb().IsMatch(first));

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Settings(), new InvocationConfiguration());

    /// <param name="configure">Replaces what a relay registers that a command puts together for itself.</param>
    public static async Task<int> RunAsync(
        string[] args, IConfiguration configuration, InvocationConfiguration invocation, Action<WebApplicationBuilder>? configure = null)
    {
        var parsed = Parse(args, configuration, configure);
        // Help is asked for by mistakes too, and answered with the usage.
        var exit = await parsed.InvokeAsync(invocation);
        return parsed.Errors.Count > 0 ? ExitCode.Usage : exit;
    }

    /// <summary>What is meant, without doing it.</summary>
    public static ParseResult Parse(string[] args, IConfiguration configuration, Action<WebApplicationBuilder>? configure = null) =>
        Root(new OperatorCommand(configuration, configure), configuration).Parse(args);

    private static RootCommand Root(OperatorCommand commands, IConfiguration configuration) => new(
        "Sets a relay up and looks after it. Without a command, starts the relay.")
    {
        commands.Relay,
        commands.Pair,
        commands.Json,
        DoctorCommand.Of(commands),
        WebhookCommands.Of(commands),
        VerifyCommand.Of(commands),
        JournalCommands.Status(commands),
        JournalCommands.Journal(commands),
        JournalCommands.SetAside(commands),
        StoryCommand.Of(commands),
        ReplayCommand.Of(commands),
        JobCommands.Of(commands),
        SweepCommands.Reconcile(commands),
        EraseCommand.Of(commands),
        HealthCommand.Of(commands, configuration),
        AlertCommands.Of(commands),
        SupportBundleCommand.Of(commands),
        UninstallCommand.Of(commands),
    };

    /// <summary>As the relay's own, and user secrets whatever the environment: an operator's machine has no other.</summary>
    private static IConfigurationRoot Settings() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddUserSecrets(typeof(OperatorCommands).Assembly, optional: true)
        .AddEnvironmentVariables()
        .Build();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Verb();
}
