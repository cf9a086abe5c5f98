using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Opens a document by the address that Ironclad names for it.</summary>
internal sealed class DocumentDownload(HttpClient client, IOptions<IroncladOptions> options, IroncladRefusals refusals, TimeProvider time)
{
    /// <param name="address">Usually relative (recorded responses of workflows); an absolute one must be on the configured host.</param>
    public async Task<IncomingDocument> OpenAsync(string address, CancellationToken cancellation)
    {
        var response = await client.GetAsync(Resolve(address), HttpCompletionOption.ResponseHeadersRead, cancellation);
        try
        {
            await refusals.EnsureSuccessAsync(response);
            return await IncomingDocument.OpenAsync(response, options.Value.DownloadTimeout, time, cancellation);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private Uri Resolve(string address)
    {
        var baseUrl = options.Value.BaseUrl!;
        if (!Uri.TryCreate(baseUrl, address, out var resolved))
            throw new DocumentRefusedException("Ironclad names the document by something that is no address. Open the workflow in "
                + "Ironclad and attach the document by hand.");
        if (!BearerHandler.IsOwnHost(resolved, baseUrl))
            throw new DocumentRefusedException(
                $"The document lies on {BearerHandler.HostOf(resolved)}, not on {BearerHandler.HostOf(baseUrl)}, the only host that the "
                    + "relay shows its credential to. If it is Ironclad's address for your company, set Ironclad:BaseUrl to it.");
        return resolved;
    }
}
