using System.CommandLine;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>jobs</c> and <c>jobs run</c>.</summary>
internal static class JobCommands
{
    public static Command Of(OperatorCommand commands)
    {
        var jobs = commands.Of(
            "jobs", "Lists the relay's jobs and what they came to. Exit code 1 when one needs a human.", [],
            async (_, relay, printer, cancellation) =>
            {
                var lines = await relay.GetAsync<JobLine[]>("/jobs", cancellation);
                foreach (var job in lines)
                    printer.Result(job, Line(job));
                return lines.Any(job => job.NeedsHuman) ? ExitCode.NotFine : ExitCode.Fine;
            });
        jobs.Add(Run(commands));
        return jobs;
    }

    /// <returns>The exit code.</returns>
    public static int Tell(JobAnswer answer, Printer printer)
    {
        string[] human = answer.HumanNeeded is { } needed ? [$"A human is needed: {needed}"] : [];
        printer.Result(answer, [.. answer.Details, $"{answer.Job}: {answer.Summary}", .. human]);
        return answer.HumanNeeded is null ? ExitCode.Fine : ExitCode.NotFine;
    }

    private static Command Run(OperatorCommand commands)
    {
        var job = new Argument<string>("job") { Description = "Its name, as jobs lists it." };
        var dryRun = OperatorCommand.DryRun();
        return commands.Of(
            "run", "Runs a job now. Exit code 1 when it needs a human.", [job, dryRun],
            async (parsed, relay, printer, cancellation) =>
            {
                var request = new RunJobRequest(parsed.GetRequiredValue(job), parsed.GetValue(dryRun));
                return Tell(await relay.PostAsync<JobAnswer>("/jobs/run", request, cancellation), printer);
            });
    }

    private static string Line(JobLine job)
    {
        var when = !job.Enabled ? "turned off" : job.Running ? "running" : job.DueAt is { } due ? $"due {Printer.Time(due)}" : "due at once";
        return $"{job.Name}: {when}. {(job.LastEndedAt is { } ended ? $"Last {Printer.Time(ended)}: {job.LastReport}" : "Not run yet.")}";
    }
}
