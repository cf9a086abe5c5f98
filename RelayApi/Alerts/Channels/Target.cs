namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>Posts to addresses that the settings name, and to no other: redirects are not followed.</summary>
internal sealed class Target(IHttpClientFactory clients)
{
    public const string ClientName = "Alerts";

    public async Task PostAsync(HttpRequestMessage request, string setting, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(ClientName);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!response.IsSuccessStatusCode)
                throw new ChannelException(
                    $"The address in {setting} answered HTTP {(int)response.StatusCode}. Check that it is whole and still valid.");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new ChannelException($"The address in {setting} could not be reached. Check it, name resolution and the firewall.");
        }
    }
}
