using System.CommandLine;
using Ironclad.RelayApi.Operations.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>The commands as somebody types them.</summary>
internal static class CommandLine
{
    public static Task<(int Exit, string Told)> RunAsync(params string[] args) => RunAsync([], null, args);

    /// <returns>What the command says, its lines joined by a bar.</returns>
    public static async Task<(int Exit, string Told)> RunAsync(
        IEnumerable<KeyValuePair<string, string?>> settings, Action<WebApplicationBuilder>? configure, params string[] args)
    {
        using var told = new StringWriter();
        var exit = await OperatorCommands.RunAsync(
            args,
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(),
            new InvocationConfiguration { Output = told, Error = told },
            configure);
        return (exit, string.Join('|', told.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
    }
}
