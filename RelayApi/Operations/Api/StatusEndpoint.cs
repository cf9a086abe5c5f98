using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>How the relay stands, in one look.</summary>
internal static class StatusEndpoint
{
    public static void MapStatus(this IEndpointRouteBuilder operations) => operations.MapLook("/status", async context =>
    {
        var services = context.RequestServices;
        var summary = await services.GetRequiredService<IJournal>().SummaryAsync(context.RequestAborted);
        var worker = services.GetRequiredService<WorkerState>();
        return OperatorEndpoint.Answer(new RelayStatus(
            summary.Waiting, summary.SetAside, summary.OldestWaiting, worker.IsPaused, worker.HumanNeeded));
    }).Tells<RelayStatus>("How the relay stands.");
}

/// <param name="HumanNeeded">What a human has to put right; null when nothing.</param>
internal sealed record RelayStatus(int Waiting, int SetAside, DateTimeOffset? OldestWaiting, bool Paused, string? HumanNeeded);
