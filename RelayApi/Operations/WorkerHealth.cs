using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations;

/// <summary>A worker that rests makes the relay degraded and not unhealthy: it must go on receiving.</summary>
internal sealed class WorkerHealth(WorkerState state, IOptionsMonitor<InboxOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (options.CurrentValue.Paused)
            return HealthCheckResult.Degraded("Handling is paused by Inbox:Paused; receiving goes on.");
        return state.HumanNeeded is { } reason
            ? HealthCheckResult.Degraded($"Handling rests, receiving goes on. A human is needed: {reason}")
            : HealthCheckResult.Healthy("Handling events.");
    }
}
