using System.Net;
using System.Net.Sockets;

namespace Ironclad.Reliability.World;

/// <summary>
/// Ports for processes that come and go. They lie below the range from which the system takes ports for outgoing connections, so that
/// nobody takes one while its process is dead.
/// </summary>
internal static class Ports
{
    private const int First = 20_000;
    private const int Last = 30_000;

    public static int Take(Random random)
    {
        while (true)
        {
            var port = random.Next(First, Last);
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
