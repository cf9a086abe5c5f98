using System.CommandLine;
using System.Text.Json;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>health</c>: what a container's health check asks, which has no shell and no key.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    public static Command Of(OperatorCommand commands, IConfiguration configuration)
    {
        var ready = new Option<bool>("--ready") { Description = "Asks whether it can accept and handle events, not only whether it runs." };
        var command = new Command("health", "Asks a relay whether it runs; needs no key. Exit code 1 when it does not say so.") { ready };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var options = configuration.GetSection(OperationsOptions.Section).Get<OperationsOptions>() ?? new OperationsOptions();
            var address = parsed.GetValue(commands.Relay) ?? options.Relay;
            var path = parsed.GetValue(ready) ? "health/ready" : "health/live";
            try
            {
                using var http = new HttpClient { BaseAddress = OperatorCommand.AddressOf(address, parsed.GetValue(commands.Pair)), Timeout = LongestAnswer };
                using var answer = await http.GetAsync(path, cancellation);
                var body = await answer.Content.ReadAsStringAsync(cancellation);
                await output.WriteLineAsync(parsed.GetValue(commands.Json) && parsed.GetValue(ready) ? body : InWords(body));
                return answer.IsSuccessStatusCode ? ExitCode.Fine : ExitCode.NotFine;
            }
            catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException or UriFormatException)
            {
                await error.WriteLineAsync($"The relay does not answer at {address}: {unreachable.Message} Start it, or name its address with --relay.");
                return ExitCode.NotFine;
            }
        });
        return command;
    }

    /// <summary>The status, and what is not healthy with its reason.</summary>
    private static string InWords(string body)
    {
        if (!body.StartsWith('{'))
            return body;
        using var report = JsonDocument.Parse(body);
        var checks = report.RootElement.GetProperty("checks").EnumerateObject()
            .Where(check => check.Value.GetProperty("status").GetString() != "Healthy")
            .Select(check => $"{check.Name}: {check.Value.GetProperty("description").GetString()}");
        return string.Join(Environment.NewLine, [report.RootElement.GetProperty("status").GetString()!, .. checks]);
    }
}
