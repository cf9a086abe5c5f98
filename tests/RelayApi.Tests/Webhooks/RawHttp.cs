using System.Net.Sockets;
using System.Text;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>Requests byte by byte, for what no HTTP client would send.</summary>
internal sealed class RawHttp : IAsyncDisposable
{
    private readonly TcpClient _client = new();

    private RawHttp()
    {
    }

    public static async Task<RawHttp> ConnectAsync(Uri address)
    {
        var raw = new RawHttp();
        await raw._client.ConnectAsync(address.Host, address.Port);
        return raw;
    }

    /// <summary>One request on a connection of its own.</summary>
    /// <returns>The whole answer.</returns>
    public static async Task<string> AnswerToAsync(Uri address, string request)
    {
        await using var raw = await ConnectAsync(address);
        await raw.SendAsync(request);
        return await raw.ReadToEndAsync();
    }

    public async Task SendAsync(string text) => await _client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task<string> ReadLineAsync()
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await _client.GetStream().ReadAsync(one) > 0 && one[0] != '\n')
            line.Append((char)one[0]);
        return line.ToString().TrimEnd('\r');
    }

    /// <summary>What comes until the relay closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var reader = new StreamReader(_client.GetStream(), Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync();
        }
        // Closed while something that was sent had not been read.
        catch (IOException)
        {
            return "";
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
