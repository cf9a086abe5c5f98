using Ironclad.RelayApi.Inbox.Worker;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ironclad.RelayApi.Operations;

/// <summary>A worker that rests makes the relay degraded and not unhealthy: it must go on receiving.</summary>
internal sealed class WorkerHealth(WorkerState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (state.IsPaused)
            return HealthCheckResult.Degraded("Handling is paused by Inbox:Paused; receiving goes on.");
        return state.HumanNeeded is { } reason
            ? HealthCheckResult.Degraded($"Handling rests, receiving goes on. A human is needed: {reason}")
            : HealthCheckResult.Healthy("Handling events.");
    }
}
