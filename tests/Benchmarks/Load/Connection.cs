using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Ironclad.Benchmarks.Load;

/// <summary>One kept HTTP connection that sends prepared bytes and reads no more than it must, since it shares the cores with the relay.</summary>
internal sealed class Connection : IDisposable
{
    private static readonly byte[] LastChunk = [.. "0\r\n\r\n"u8];
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[8 * 1024];

    public static async Task<Connection> OpenAsync(Uri address)
    {
        var connection = new Connection();
        await connection._socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <returns>The status of the answer.</returns>
    public async Task<int> SendAsync(byte[] request)
    {
        for (var sent = 0; sent < request.Length;)
            sent += await _socket.SendAsync(request.AsMemory(sent));
        var length = 0;
        do
        {
            var read = await _socket.ReceiveAsync(_answer.AsMemory(length));
            length = read > 0 ? length + read : throw new IOException("The relay closed the connection before it had answered.");
        }
        while (!IsWhole(_answer.AsSpan(0, length)));
        return int.Parse(_answer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var fields = Encoding.ASCII.GetString(answer[..head]).Split("\r\n");
        const string field = "Content-Length: ";
        return fields.FirstOrDefault(line => line.StartsWith(field, StringComparison.OrdinalIgnoreCase)) is { } length
            ? answer.Length >= head + 4 + int.Parse(length.AsSpan(field.Length), CultureInfo.InvariantCulture)
            : answer.EndsWith(LastChunk);
    }
}
