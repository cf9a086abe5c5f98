using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Reconciliation;
using Ironclad.RelayApi.Watchdog;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>Reconciliation from a time on, and the relay's registration in Ironclad.</summary>
internal static class SweepEndpoints
{
    public static void MapSweeps(this IEndpointRouteBuilder operations)
    {
        operations.MapOperation<ReconcileRequest>("/reconcile", ReconcileAsync)
            .Tells<JobAnswer>("Compares Ironclad and Dataverse; without dryRun, heals what differs.");
        operations.MapLook("/webhook", async context => Answer(
            WatchdogJob.JobName, await Watchdog(context).RunAsync(watermark: null, context.RequestAborted)))
            .Tells<JobAnswer>("Whether Ironclad still delivers to this relay.");
        operations.MapOperation<EnableWebhookRequest>("/webhook/enable", async (_, context) => Answer(
            WatchdogJob.JobName, await Watchdog(context).ReEnableAsync(context.RequestAborted)))
            .Tells<JobAnswer>("Makes Ironclad deliver again, and reconciles the gap.");
        operations.MapOperation<WebhookRequest>("/webhook/register", (request, context) => WebhookAsync(
            () => Registrar(context).RegisterAsync(request.Url, request.DryRun, context.RequestAborted)))
            .Tells<JobAnswer>("Registers the relay in Ironclad with all its events, or corrects that.");
        operations.MapOperation<WebhookRequest>("/webhook/remove", (request, context) => WebhookAsync(
            () => Registrar(context).RemoveAsync(request.Url, request.DryRun, context.RequestAborted)))
            .Tells<JobAnswer>("Takes the relay's registration out of Ironclad.");
    }

    private static async Task<IResult> WebhookAsync(Func<Task<JobReport>> act)
    {
        try
        {
            return Answer("webhook", await act());
        }
        catch (WebhookAddressException wrong)
        {
            return Problem.BadRequest(wrong.Message);
        }
    }

    private static async Task<IResult> ReconcileAsync(ReconcileRequest request, HttpContext context)
    {
        if (request is { Since: null, DryRun: false })
            return await JobEndpoints.RunAsync(new RunJobRequest(ReconciliationJob.JobName), context);
        var job = context.RequestServices.GetRequiredService<ReconciliationJob>();
        return Answer(ReconciliationJob.JobName, request.Since is { } since
            ? await job.RunAsync(since, request.DryRun, context.RequestAborted)
            : await job.RunAsync(request.DryRun, context.RequestAborted));
    }

    private static IResult Answer(string job, JobReport report) =>
        OperatorEndpoint.Answer(new JobAnswer(job, report.Summary, report.HumanNeeded, report.Details));

    private static WebhookRegistrar Registrar(HttpContext context) => context.RequestServices.GetRequiredService<WebhookRegistrar>();

    private static WatchdogJob Watchdog(HttpContext context) => context.RequestServices.GetRequiredService<WatchdogJob>();
}
