using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>The relay runs and is ready.</summary>
internal sealed class RunningRelayCheck(Uri relay) : ICheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public string Link => Links.Relay;

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await AskAsync(cancellation);
    }

    private async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = relay, Timeout = Patience };
        try
        {
            using var response = await http.GetAsync("health/ready", cancellation);
            using var health = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancellation));
            return Judge(response.StatusCode, health.RootElement);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new Finding(Link, FindingState.NotChecked, $"No relay answers at {relay}. Start it, or name its address with --relay or Operations:Relay.");
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return new Finding(Link, FindingState.Failed, $"What answers at {relay} is no relay. Name its address with --relay or Operations:Relay.");
        }
    }

    private Finding Judge(HttpStatusCode status, JsonElement health)
    {
        var worries = health.GetProperty("checks").EnumerateObject()
            .Where(check => check.Value.GetProperty("status").GetString() != "Healthy")
            .Select(check => $"{check.Name}: {check.Value.GetProperty("description").GetString()}");
        return health.GetProperty("status").GetString() switch
        {
            "Healthy" => new(Link, FindingState.Fine, $"The relay at {relay} is ready."),
            var state when status == HttpStatusCode.OK => new(Link, FindingState.Warning, $"The relay at {relay} receives, and is {state}. {string.Join(" ", worries)}"),
            _ => new(Link, FindingState.Failed, $"The relay at {relay} is not ready. {string.Join(" ", worries)}"),
        };
    }
}
