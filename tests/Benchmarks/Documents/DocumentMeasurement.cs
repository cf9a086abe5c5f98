using System.Diagnostics;
using System.Globalization;
using Ironclad.Benchmarks.Floors;
using Ironclad.Benchmarks.Load;
using Ironclad.Benchmarks.Results;
using Ironclad.Benchmarks.World;
using Ironclad.Emulator.Control;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks.Documents;

/// <summary>What the relay's process needs above idle for the largest signed document that Dataverse takes.</summary>
internal sealed class DocumentMeasurement : IMeasurement
{
    private const int Megabyte = 1_000_000;
    private const int SmallBytes = 200_000;
    private static readonly string[] Columns = ["Document", "Idle, MiB", "Peak, MiB", "Peak over idle, MiB", "Event to note, s"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public string Name => "document";

    public async Task<Report> RunAsync(Run run)
    {
        var broken = new List<string>();
        if (!ProcessMemory.CanBeRead)
            return new Report("Document", [new Section("Memory", Columns, [], ["Measured on Linux only, which tells a process's peak."])], broken);
        var bytes = run.Pick(98 * Megabyte, 6 * Megabyte);
        var relay = await RelayAsync(run, bytes, broken);
        var plain = await PlainAsync(bytes);
        var title = $"A document of {bytes / Megabyte} MB through the relay, and the same bytes downloaded and thrown away";
        return new Report("Document", [new Section(title, Columns, [.. relay, plain],
        [
            "Dataverse takes 131,072,000 characters of Base64 at most, which are 98.3 MB. VmRSS after three small documents, then VmHWM, both of /proc; "
            + "the aim is less than 64 MB over idle. The emulators run in another process.",
        ])], broken);
    }

    private static async Task<List<string[]>> RelayAsync(Run run, int bytes, List<string> broken)
    {
        await using var services = await BothServices.StartAsync();
        var contracts = services.Launch(3 + run.Pick(3, 1));
        await using var relay = await RelayRun.StartAsync(run, StoreKind.Sqlite, services);
        using var connection = await Connection.OpenAsync(relay.Address);
        foreach (var contract in contracts.Take(3))
            await CompleteAsync(contract, SmallBytes);

        var rows = new List<string[]>();
        foreach (var contract in contracts.Skip(3))
        {
            await Task.Delay(Rest);
            var idle = ProcessMemory.ResidentMegabytes(relay.Process.Id);
            ProcessMemory.ForgetPeak(relay.Process.Id);
            var took = await CompleteAsync(contract, bytes);
            var peak = ProcessMemory.PeakMegabytes(relay.Process.Id);
            run.Tell($"document: {peak - idle:0.0} MiB over idle");
            rows.Add([$"relay, document {rows.Count + 1}", Text(idle), Text(peak), Text(peak - idle), Text(took.TotalSeconds)]);
        }

        return rows;

        async Task<TimeSpan> CompleteAsync(Contract contract, int padding)
        {
            await services.Ironclad.Control.Complete(contract.WorkflowId, new Completion { PaddingBytes = padding });
            var delivery = DeliveryPress.Print(services.Key, $"completed-{contract.WorkflowId}", contract.WorkflowId, "workflow_completed");
            var sent = TimeProvider.System.GetTimestamp();
            await connection.SendAsync(delivery.Request);
            await relay.SettledAsync(Patience);
            if (!services.HasDocument(contract, padding))
                broken.Add($"The document of {padding} bytes is not on its Agreement.");
            return TimeProvider.System.GetElapsedTime(sent);
        }
    }

    private static async Task<string[]> PlainAsync(int bytes)
    {
        await using var server = await ByteServer.StartAsync();
        var start = new ProcessStartInfo("dotnet", [OwnProgram.Path, PlainDownload.Argument, server.AddressOf(bytes).AbsoluteUri]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1";
        using var process = Process.Start(start)!;
        var figures = (await process.StandardOutput.ReadToEndAsync()).Split();
        await process.WaitForExitAsync();
        return ["plain download", figures[0], figures[1], figures[2], figures[3]];
    }

    private static string Text(double figure) => figure.ToString("0.0", CultureInfo.InvariantCulture);
}
