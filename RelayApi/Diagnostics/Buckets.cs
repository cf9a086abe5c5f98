using System.Diagnostics.Metrics;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>Bounds of the histograms, in seconds.</summary>
internal static class Buckets
{
    public static InstrumentAdvice<double> OfCalls { get; } =
        new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] };

    /// <summary>Up to the 13.6 hours for which Ironclad sends an event again.</summary>
    public static InstrumentAdvice<double> OfWaits { get; } =
        new() { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14400, 48960] };
}
