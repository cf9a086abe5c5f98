using System.Net;
using System.Net.Http;
using System.Text;

namespace Ironclad.Plugins.Ironclad;

/// <summary>Sends one request and reads the answer. TLS is what the platform gives.</summary>
internal static class IroncladHttp
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private const int MaxAnswerBytes = 8 * 1024 * 1024;

    /// <summary>One for all executions: a client for each would use up the sockets of the process.</summary>
    private static readonly HttpClient Client = CreateClient();

    public static async Task<IroncladAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await Client.SendAsync(request, cancellation);
            var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
            return new(AnswerKind.Received, (int)response.StatusCode, JsonReader.ReadObject(body));
        }
        catch (OperationCanceledException)
        {
            return IroncladAnswer.TimedOut;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or WebException)
        {
            return IroncladAnswer.Unreachable;
        }
    }

    public static StringContent Json(object value) => new(JsonWriter.Write(value), Encoding.UTF8, "application/json");

    private static HttpClient CreateClient()
    {
        // A redirect would carry the credential to a host that nobody configured.
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        var client = new HttpClient(handler) { Timeout = Timeout, MaxResponseContentBufferSize = MaxAnswerBytes };
        // Connections of the sandbox do not live long enough to be used twice (Microsoft Learn: set KeepAlive to false).
        client.DefaultRequestHeaders.ConnectionClose = true;
        client.DefaultRequestHeaders.ExpectContinue = false;
        return client;
    }
}
