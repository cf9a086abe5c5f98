using System.Globalization;
using Ironclad.Benchmarks.Documents;

namespace Ironclad.Benchmarks.Floors;

/// <summary>The floor below a document: a process that downloads the same bytes and keeps none of them.</summary>
internal static class PlainDownload
{
    public const string Argument = "plain-download";

    /// <summary>Writes memory when idle, at its peak, the difference, and the seconds.</summary>
    public static async Task<int> RunAsync(Uri address)
    {
        using var http = new HttpClient();
        await ReadAsync(http, new Uri(address, "?bytes=100000"));
        var idle = ProcessMemory.ResidentMegabytes(Environment.ProcessId);
        ProcessMemory.ForgetPeak(Environment.ProcessId);
        var began = TimeProvider.System.GetTimestamp();
        await ReadAsync(http, address);
        var took = TimeProvider.System.GetElapsedTime(began);
        var peak = ProcessMemory.PeakMegabytes(Environment.ProcessId);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{idle:0.0} {peak:0.0} {peak - idle:0.0} {took.TotalSeconds:0.0} "));
        return 0;
    }

    private static async Task ReadAsync(HttpClient http, Uri address)
    {
        await using var stream = await http.GetStreamAsync(address);
        await stream.CopyToAsync(Stream.Null);
    }
}
