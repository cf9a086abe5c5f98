namespace Ironclad.RelayApi.Ironclad;

/// <summary>Turns an answer that is no success into the one exception that the relay knows.</summary>
internal sealed class IroncladRefusals(TimeProvider time)
{
    public async ValueTask<Exception?> OfAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return null;
        var body = await response.Content.ReadAsStringAsync();
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
}
