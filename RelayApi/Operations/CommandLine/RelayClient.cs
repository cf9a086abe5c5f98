using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>Speaks to the running relay, which alone owns its inbox.</summary>
internal sealed class RelayClient : IDisposable
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http;

    /// <param name="relay">Ends with a slash.</param>
    public RelayClient(Uri relay, string adminKey)
    {
        // A redirect would carry the key to whoever it names. A reconciliation may take as long as it takes.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = LongestConnect };
        _http = new HttpClient(handler) { BaseAddress = relay, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", adminKey);
    }

    public Task<T> GetAsync<T>(string path, CancellationToken cancellation) =>
        ReadAsync<T>(() => _http.GetAsync(Address(path), cancellation), cancellation);

    public Task<T> PostAsync<T>(string path, object request, CancellationToken cancellation) => ReadAsync<T>(
        () => _http.PostAsync(Address(path), JsonContent.Create(request, request.GetType(), mediaType: null, OperatorJson.Options), cancellation), cancellation);

    /// <summary>As the relay tells it to anybody.</summary>
    public async Task<string> HealthAsync(CancellationToken cancellation)
    {
        using var response = await SendAsync(() => _http.GetAsync(new Uri("health/ready", UriKind.Relative), cancellation));
        return await response.Content.ReadAsStringAsync(cancellation);
    }

    public void Dispose() => _http.Dispose();

    private static Uri Address(string path) => new(OperatorApi.Path.TrimStart('/') + path, UriKind.Relative);

    private async Task<T> ReadAsync<T>(Func<Task<HttpResponseMessage>> send, CancellationToken cancellation)
    {
        using var response = await SendAsync(send);
        if (!response.IsSuccessStatusCode)
            throw new CommandException(await WhyRefusedAsync(response, cancellation));
        try
        {
            return (await response.Content.ReadFromJsonAsync<T>(OperatorJson.Options, cancellation))!;
        }
        catch (JsonException)
        {
            throw new CommandException($"What {_http.BaseAddress} answers is not this version's: it is another service, or a relay of another version.");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException unreachable)
        {
            throw new CommandException(
                $"The relay does not answer at {_http.BaseAddress}: {unreachable.Message} Start it, or name its address with --relay.");
        }
        // The connection took too long; a person who gives up is told nothing.
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException)
        {
            throw new CommandException($"The relay does not answer at {_http.BaseAddress}: {late.InnerException.Message} Name its address with --relay.");
        }
    }

    private async Task<string> WhyRefusedAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            return problem.GetProperty("detail").GetString()!;
        }

        return response.StatusCode == HttpStatusCode.NotFound
            ? $"The relay at {_http.BaseAddress} has no operator API: its own Operations:AdminKey is not set, or it is another service."
            : $"{_http.BaseAddress} answered {(int)response.StatusCode}: it may be another service, or a proxy before the relay.";
    }
}
