using System.Net;
using System.Net.Sockets;

namespace Ironclad.Reliability.World;

/// <summary>
/// Ports for processes that come and go. They lie below the range from which the system takes ports for outgoing connections, so that
/// nobody takes one while its process is dead, and each test run begins at another one.
/// </summary>
internal static class Ports
{
    private const int First = 20_000;
    private const int Last = 30_000;
    private const int Stride = 64;
    private static int _next = Environment.ProcessId * Stride;

    public static int Take()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _next) % (Last - First));
            if (IsFree(port))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
