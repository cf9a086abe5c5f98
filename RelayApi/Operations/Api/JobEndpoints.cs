using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>The jobs, and running one now.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder operations)
    {
        operations.MapLook("/jobs", ListAsync);
        operations.MapOperation<RunJobRequest>("/jobs/run", RunAsync);
    }

    public static async Task<IResult> RunAsync(RunJobRequest request, HttpContext context)
    {
        if (Jobs(context).SingleOrDefault(job => job.Name == request.Job) is not { } job)
            return Problem.NotFound(
                $"There is no job {request.Job}. There are: {string.Join(", ", Jobs(context).Select(known => known.Name).Order(StringComparer.Ordinal))}.");
        if (request.DryRun)
            return await RehearseAsync(job, context);
        if (!job.IsEnabled)
            return Problem.Of(StatusCodes.Status409Conflict, $"The job {job.Name} is turned off by its setting. Turn it on, or ask for a dry run.");
        await Lanes(context).RunNowAsync(job.Name, context.RequestAborted);
        return OperatorEndpoint.Answer(new JobAnswer(job.Name, "It begins within seconds; jobs tells what it comes to.", null, []));
    }

    private static async Task<IResult> ListAsync(HttpContext context)
    {
        var states = (await Lanes(context).ListAsync(context.RequestAborted)).ToDictionary(state => state.Job);
        return OperatorEndpoint.Answer(Jobs(context).OrderBy(job => job.Name, StringComparer.Ordinal)
            .Select(job => JobLine.Of(job, states.GetValueOrDefault(job.Name))));
    }

    private static async Task<IResult> RehearseAsync(IJob job, HttpContext context)
    {
        if (job is not IRehearsedJob rehearsed)
            return Problem.BadRequest($"The job {job.Name} has no dry run.");
        var report = await rehearsed.RunAsync(dryRun: true, context.RequestAborted);
        return OperatorEndpoint.Answer(new JobAnswer(job.Name, report.Summary, report.HumanNeeded, report.Details));
    }

    private static IEnumerable<IJob> Jobs(HttpContext context) => context.RequestServices.GetServices<IJob>();

    private static IJobLanes Lanes(HttpContext context) => context.RequestServices.GetRequiredService<IJobLanes>();
}

/// <param name="HasDryRun">It can tell what it would do.</param>
internal sealed record JobLine(
    string Name,
    bool Enabled,
    bool HasDryRun,
    bool Running,
    DateTimeOffset? DueAt,
    DateTimeOffset? LastStartedAt,
    DateTimeOffset? LastEndedAt,
    string? LastReport)
{
    public bool NeedsHuman => JobReport.NeedsHuman(LastReport);

    public static JobLine Of(IJob job, JobState? state) => new(
        job.Name, job.IsEnabled, job is IRehearsedJob, state?.IsRunning == true, state?.DueAt, state?.LastStartedAt, state?.LastEndedAt,
        state?.LastReport);
}
