using System.Diagnostics;
using System.Net;
using Ironclad.Benchmarks.Results;
using Ironclad.Reliability.World;

namespace Ironclad.Benchmarks.Load;

/// <summary>Sends deliveries over a number of connections, on each the next as soon as the last is answered.</summary>
internal static class Generator
{
    public const int Connections = 16;

    public static async Task<LoadFigures> SendAsync(RelayProcess relay, IReadOnlyList<PreparedDelivery> deliveries)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Connection.OpenAsync(relay.Address)));
        try
        {
            var run = new SharedRun(deliveries);
            using var process = Process.GetProcessById(relay.Id);
            var worked = process.TotalProcessorTime;
            var began = TimeProvider.System.GetTimestamp();
            await Task.WhenAll(connections.Select(connection => Task.Run(() => run.WorkAsync(connection))));
            var took = TimeProvider.System.GetElapsedTime(began);
            process.Refresh();
            return new LoadFigures(run.Accepted, took, process.TotalProcessorTime - worked, new Percentiles(run.Milliseconds));
        }
        finally
        {
            foreach (var connection in connections)
                connection.Dispose();
        }
    }

    private sealed class SharedRun(IReadOnlyList<PreparedDelivery> deliveries)
    {
        private readonly double[] _milliseconds = new double[deliveries.Count];
        private int _next = -1;
        private int _accepted;

        public int Accepted => _accepted;

        public IEnumerable<double> Milliseconds => _milliseconds;

        public async Task WorkAsync(Connection connection)
        {
            for (int number; (number = Interlocked.Increment(ref _next)) < deliveries.Count;)
            {
                var sent = TimeProvider.System.GetTimestamp();
                if (await connection.SendAsync(deliveries[number].Request) == (int)HttpStatusCode.Accepted)
                    Interlocked.Increment(ref _accepted);
                _milliseconds[number] = TimeProvider.System.GetElapsedTime(sent).TotalMilliseconds;
            }
        }
    }
}

/// <param name="Accepted">How many were answered 202.</param>
/// <param name="Worked">The processor time of the relay.</param>
internal sealed record LoadFigures(int Accepted, TimeSpan Took, TimeSpan Worked, Percentiles Milliseconds)
{
    public double Microseconds => Worked.TotalMicroseconds / Accepted;

    public double PerSecond => Accepted / Took.TotalSeconds;
}
