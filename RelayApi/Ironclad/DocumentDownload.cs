using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Fetches a document by the address that Ironclad names for it.</summary>
internal sealed class DocumentDownload(HttpClient client, IOptions<IroncladOptions> options, IroncladRefusals refusals)
{
    /// <param name="address">Usually relative (recorded responses of workflows); an absolute one must be on the configured host.</param>
    public async Task<byte[]> FetchAsync(string address, CancellationToken cancellation)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(options.Value.DownloadTimeout);
        using var response = await client.GetAsync(Resolve(address), HttpCompletionOption.ResponseHeadersRead, bounded.Token);
        await refusals.EnsureSuccessAsync(response);
        return await ReadAsync(response.Content, bounded.Token);
    }

    private Uri Resolve(string address)
    {
        var baseUrl = options.Value.BaseUrl!;
        if (!Uri.TryCreate(baseUrl, address, out var resolved))
            throw new DocumentRefusedException("Ironclad names the document by something that is no address. Open the workflow in "
                + "Ironclad and attach the document by hand.");
        if (!BearerHandler.IsOwnHost(resolved, baseUrl))
            throw new DocumentRefusedException(
                $"The document lies on {resolved.GetLeftPart(UriPartial.Authority)}, not on "
                    + $"{baseUrl.GetLeftPart(UriPartial.Authority)}, the only host that the relay shows its credential to. If it is "
                    + "Ironclad's address for your company, set Ironclad:BaseUrl to it.");
        return resolved;
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var cap = options.Value.MaxDocumentBytes;
        if (content.Headers.ContentLength > cap)
            throw TooLarge(cap);
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream((int)(content.Headers.ContentLength ?? 0));
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + read > cap)
                throw TooLarge(cap);
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static DocumentRefusedException TooLarge(int cap) => new(
        $"The document is larger than {cap:N0} bytes, the most that the relay takes. Attach it by hand, or raise "
            + "Ironclad:MaxDocumentBytes and the attachment size of the Dataverse environment.");
}
