namespace Ironclad.RelayApi.Webhooks;

/// <summary>Reads a request's body up to a limit, so that nobody can fill the relay's memory before the signature is checked.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 8 * 1024;

    /// <returns>Null when the body is longer than <paramref name="maxBytes"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            return null;
        using var body = new MemoryStream(capacity: (int)(request.ContentLength ?? FirstBuffer));
        var buffer = new byte[FirstBuffer];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > maxBytes)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
