using Ironclad.Reliability.World;

namespace Ironclad.Benchmarks.World;

internal static class Loopback
{
    public static Uri NewAddress(Run run) => new($"http://127.0.0.1:{Ports.Take(run.Random)}");
}
