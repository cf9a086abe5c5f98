using Ironclad.Solution.Preflight;

namespace Ironclad.Deploy;

/// <summary>What to bring where, and who does it.</summary>
/// <param name="Settings">The deployment settings file; null brings the solution alone.</param>
/// <param name="ClientId">An application user of the environment; null asks a person to sign in.</param>
internal sealed record DeployArguments(string Zip, Uri Environment, string? Settings, string? ClientId)
{
    public const string SecretVariable = "DATAVERSE_CLIENT_SECRET";

    public const string Usage =
        """
        Brings the managed solution, its settings and the credential of the plug-in into an environment.

          Ironclad.Deploy --zip <zip> --environment <address> [--settings <file>] [--client-id <id>]

          --zip          the managed solution, as the build packs it
          --environment  address of the environment, such as https://contoso.crm.dynamics.com
          --settings     deployment settings file: environment variables, and the credential of the plug-in under SecureConfiguration
          --client-id    application user that deploys; its secret is in the environment variable DATAVERSE_CLIENT_SECRET.
                         Without it a person signs in

        Exit code 0: done. 1: refused, with cause and fix. 2: wrong usage. 3: nobody could be signed in, or the connection was lost.
        """;

    private static readonly string[] Required = ["--zip", "--environment"];
    private static readonly string[] Known = [.. Required, "--settings", "--client-id"];

    /// <returns>Null when the command line is none that the usage text shows.</returns>
    public static DeployArguments? Parse(IReadOnlyList<string> arguments)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index += 2)
        {
            if (index + 1 == arguments.Count || !Known.Contains(arguments[index]) || options.ContainsKey(arguments[index]))
                return null;
            options.Add(arguments[index], arguments[index + 1]);
        }

        return Required.All(options.ContainsKey) && EnvironmentAddress.Parse(options["--environment"]) is { } environment
            ? new(options["--zip"], environment, Of(options, "--settings"), Of(options, "--client-id"))
            : null;
    }

    private static string? Of(Dictionary<string, string> options, string name) => options.TryGetValue(name, out var value) ? value : null;
}
