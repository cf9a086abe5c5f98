using System.Text;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Turns an answer that is no success into the one exception that the relay knows.</summary>
internal sealed class IroncladRefusals(TimeProvider time)
{
    // A refusal is short; what a gateway in between sends need not be.
    private const int MostBytes = 16 * 1024;

    public async ValueTask<Exception?> OfAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return null;
        var body = await StartAsync(response.Content);
        var request = response.RequestMessage;
        return new IroncladException(
            $"{request?.Method} {request?.RequestUri?.AbsolutePath}",
            response.StatusCode,
            IroncladError.Parse(body),
            RetryAfter.Of(response, time.GetUtcNow()));
    }

    public async Task EnsureSuccessAsync(HttpResponseMessage response)
    {
        if (await OfAsync(response) is { } refusal)
            throw refusal;
    }

    private static async Task<string> StartAsync(HttpContent content)
    {
        await using var body = await content.ReadAsStreamAsync();
        var start = new byte[MostBytes];
        var length = await body.ReadAtLeastAsync(start, MostBytes, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(start, 0, length);
    }
}
