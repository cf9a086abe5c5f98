using System.CommandLine;
using System.Globalization;
using Ironclad.RelayApi.Setup;
using Ironclad.RelayApi.Setup.Doctor;
using Ironclad.RelayApi.Setup.SupportBundles;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>support-bundle</c>: a zip for whoever helps, without secrets and person data; it checks itself.</summary>
internal static class SupportBundleCommand
{
    private const int LatestLines = 2000;

    public static Command Of(OperatorCommand commands)
    {
        var output = new Option<FileInfo?>("--out") { Description = "The zip to write. Default: ironclad-relay-support-<time>.zip in this folder." };
        var log = new Option<FileInfo>("--log") { Description = $"A log of the relay; its last {LatestLines} lines go in, without those that hold a secret or an address." }.AcceptExistingOnly();
        return commands.WithoutRelay(
            "support-bundle", "Writes a zip with settings, versions, health, jobs and journal: no secrets, no bodies. Exit code 1 when it would hold one after all.",
            [output, log],
            async (parsed, printer, cancellation) =>
            {
                await using var relay = commands.Unstarted(parsed);
                var settings = relay.Services.GetRequiredService<IConfiguration>();
                var now = relay.Services.GetRequiredService<TimeProvider>().GetUtcNow();
                var check = new BundleCheck(RedactedSettings.Secrets(settings));
                var bundle = new SupportBundle(check);
                var contents = new BundleContents(bundle);
                contents.AddMachine(settings, now);
                contents.AddFindings(await FindingsAsync(relay, commands.Address(parsed), printer, cancellation));
                await AddRelayAsync(contents, commands, parsed, printer, cancellation);
                if (parsed.GetValue(log) is { } file)
                    bundle.Add("log.txt", check.Without((await File.ReadAllLinesAsync(file.FullName, cancellation)).TakeLast(LatestLines)));
                return await WriteAsync(bundle, parsed.GetValue(output)?.FullName ?? Name(now), printer, cancellation);
            });
    }

    private static string Name(DateTimeOffset now) =>
        $"ironclad-relay-support-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip";

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(UnstartedRelay relay, Uri running, Printer printer, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        await foreach (var finding in new Examination(RelayChecks.Of(relay, running), link => printer.Progress($"{link} ...")).RunAsync(cancellation))
            findings.Add(finding);
        return findings;
    }

    private static async Task AddRelayAsync(
        BundleContents contents, OperatorCommand commands, ParseResult parsed, Printer printer, CancellationToken cancellation)
    {
        try
        {
            printer.Progress("Asking the relay ...");
            using var relay = commands.Connect(parsed);
            await contents.AddRelayAsync(relay, cancellation);
        }
        catch (CommandException absent)
        {
            contents.AddAbsence(absent.Message);
        }
    }

    private static async Task<int> WriteAsync(SupportBundle bundle, string path, Printer printer, CancellationToken cancellation)
    {
        if (bundle.Problems() is { Count: > 0 } problems)
            throw new CommandException($"Nothing was written, because {string.Join(" ", problems)} Report it, and send the files by hand without it.");
        try
        {
            await bundle.WriteAsync(path, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be written: {failure.Message} Name another file with --out.");
        }

        printer.Result(new WrittenBundle(path, [.. bundle.FileNames]), $"{path} holds {string.Join(", ", bundle.FileNames)}. No secret and no e-mail address was found in it.");
        return ExitCode.Fine;
    }

    private sealed record WrittenBundle(string Path, IReadOnlyList<string> Files);
}
