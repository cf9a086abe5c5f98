using System.Text;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Turns an answer that is no success into the one exception that the relay knows.</summary>
internal sealed class IroncladRefusals(TimeProvider time)
{
    // A refusal is short; what a gateway in between sends need not be.
    private const int MostBytes = 16 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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

    /// <summary>As much of it as is needed, whatever its length and however slowly it comes: the status says enough.</summary>
    private async Task<string> StartAsync(HttpContent content)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var body = new byte[MostBytes];
        try
        {
            await using var stream = await content.ReadAsStreamAsync(patience.Token);
            var read = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, patience.Token);
            return Encoding.UTF8.GetString(body, 0, read);
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException or HttpRequestException)
        {
            return "";
        }
    }
}
