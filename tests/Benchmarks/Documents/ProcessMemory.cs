using System.Globalization;

namespace Ironclad.Benchmarks.Documents;

/// <summary>What a process holds in memory, as Linux counts it.</summary>
internal static class ProcessMemory
{
    private const string ResetPeak = "5";

    public static bool CanBeRead => OperatingSystem.IsLinux();

    public static double ResidentMegabytes(int process) => Read(process, "VmRSS:");

    /// <summary>The most since <see cref="ForgetPeak"/>.</summary>
    public static double PeakMegabytes(int process) => Read(process, "VmHWM:");

    public static void ForgetPeak(int process) => File.WriteAllText($"/proc/{process}/clear_refs", ResetPeak);

    private static double Read(int process, string field) =>
        double.Parse(
            File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(field, StringComparison.Ordinal))[field.Length..^"kB".Length],
            CultureInfo.InvariantCulture) / 1024;
}
