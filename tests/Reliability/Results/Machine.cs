using System.Globalization;
using System.Runtime.InteropServices;

namespace Ironclad.Reliability.Results;

/// <summary>The machine that the figures belong to.</summary>
internal sealed record Machine(string Processor, int Cores, string Memory, string System, string Runtime)
{
    public static Machine Here() => new(
        Processor: FromFile("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Cores: Environment.ProcessorCount,
        Memory: string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0.0} GB"),
        System: RuntimeInformation.OSDescription,
        Runtime: RuntimeInformation.FrameworkDescription);

    private static string? FromFile(string path, string key) => !File.Exists(path)
        ? null
        : File.ReadLines(path).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':')[^1].Trim();
}
