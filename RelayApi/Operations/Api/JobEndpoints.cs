using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>The jobs, and running one now.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder operations)
    {
        operations.MapLook("/jobs", async context => OperatorEndpoint.Answer(await Board(context).ListAsync(context.RequestAborted)))
            .Tells<IEnumerable<JobLine>>("The jobs and what they came to.");
        operations.MapOperation<RunJobRequest>("/jobs/run", RunAsync)
            .Tells<JobAnswer>("Runs a job now, or says what it would do.");
    }

    public static async Task<IResult> RunAsync(RunJobRequest request, HttpContext context)
    {
        var board = Board(context);
        if (board.Find(request.Job) is not { } job)
        {
            var known = (await board.ListAsync(context.RequestAborted)).Select(line => line.Name);
            return Problem.NotFound($"There is no job {request.Job}. There are: {string.Join(", ", known)}.");
        }

        if (request.DryRun)
            return await RehearseAsync(job, context);
        if (!job.IsEnabled)
            return Problem.Of(StatusCodes.Status409Conflict, $"The job {job.Name} is turned off by its setting. Turn it on, or ask for a dry run.");
        await board.RunNowAsync(job, context.RequestAborted);
        return OperatorEndpoint.Answer(new JobAnswer(job.Name, "It begins within seconds; jobs tells what it comes to.", null, []));
    }

    private static async Task<IResult> RehearseAsync(IJob job, HttpContext context)
    {
        if (job is not IRehearsedJob rehearsed)
            return Problem.BadRequest($"The job {job.Name} has no dry run.");
        var report = await rehearsed.RunAsync(dryRun: true, context.RequestAborted);
        return OperatorEndpoint.Answer(new JobAnswer(job.Name, report.Summary, report.HumanNeeded, report.Details));
    }

    private static JobBoard Board(HttpContext context) => context.RequestServices.GetRequiredService<JobBoard>();
}
