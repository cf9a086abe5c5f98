using Ironclad.Reliability.World;

namespace Ironclad.Benchmarks.World;

internal static class Loopback
{
    public static Uri NewAddress() => new($"http://127.0.0.1:{Ports.Take()}");
}
