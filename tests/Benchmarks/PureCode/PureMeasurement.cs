using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ironclad.Benchmarks.Results;
using Perfolizer.Horology;

namespace Ironclad.Benchmarks.PureCode;

/// <summary>Code without a database or a network, by BenchmarkDotNet; inside this process, so that it runs the assemblies that ship.</summary>
internal sealed class PureMeasurement : IMeasurement
{
    private static readonly string[] Columns = ["", "Mean", "Error (99.9 %)", "Allocated"];

    public string Name => "pure";

    public Task<Report> RunAsync(Run run)
    {
        var folder = Directory.CreateTempSubdirectory("ironclad-benchmarks-").FullName;
        try
        {
            var config = Config(run, folder);
            var launch = Summarise<LaunchBenchmarks>(config, run);
            Section[] sections =
            [
                Table("Signature check", Summarise<SignatureBenchmarks>(config, run)),
                Table("Mapping", Summarise<MappingBenchmarks>(config, run)),
                Table("Plug-in launch", launch, OwnTime(launch)),
            ];
            return Task.FromResult(new Report("Pure code", sections, []));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ManualConfig Config(Run run, string folder)
    {
        var job = run.IsShort ? Job.Dry : Job.Default.WithWarmupCount(6).WithIterationCount(12).WithIterationTime(TimeInterval.FromMilliseconds(250));
        return ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(folder);
    }

    private static Summary Summarise<T>(ManualConfig config, Run run)
    {
        run.Tell(typeof(T).Name);
        var log = new AccumulationLogger();
        var summary = BenchmarkRunner.Run<T>(ManualConfig.Union(config, ManualConfig.CreateEmpty().AddLogger(log)));
        return summary.HasCriticalValidationErrors || summary.Reports.Any(report => report.ResultStatistics is null)
            ? throw new InvalidOperationException($"{typeof(T).Name} did not run.\n{log.GetLog()}")
            : summary;
    }

    private static Section Table(string title, Summary summary, params string[] remarks) =>
        new(title, Columns, [.. summary.Reports.Select(Row)], remarks);

    private static string[] Row(BenchmarkReport report)
    {
        var statistics = report.ResultStatistics!;
        return
        [
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            Microseconds(statistics.Mean),
            Microseconds(statistics.GetConfidenceInterval(Perfolizer.Mathematics.Common.ConfidenceLevel.L999).Margin),
            string.Create(CultureInfo.InvariantCulture, $"{report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / 1024.0:0.0} KB"),
        ];
    }

    private static string OwnTime(Summary launch)
    {
        var own = MeanOf(launch, LaunchBenchmarks.Launch) - MeanOf(launch, LaunchBenchmarks.Call);
        return $"Own time of the plug-in, the launch less its call: {Microseconds(own)}. The aim is less than 2 ms.";
    }

    private static double MeanOf(Summary summary, string name) =>
        summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Contains(name, StringComparison.Ordinal)).ResultStatistics!.Mean;

    private static string Microseconds(double nanoseconds) => double.IsNaN(nanoseconds) ? "" : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0.0} µs");
}
