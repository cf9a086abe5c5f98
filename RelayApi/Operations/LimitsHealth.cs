using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ironclad.RelayApi.Operations;

/// <summary>What the relay uses of the budgets that Ironclad and Dataverse give it. A service that throttles makes it degraded.</summary>
internal sealed class LimitsHealth(IEnumerable<IServiceLimits> services, InboxWorker worker) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check([.. services.SelectMany(service => service.Use)]));

    private HealthCheckResult Check(BudgetUse[] budgets)
    {
        var figures = budgets.ToDictionary(budget => budget.Budget, Figures);
        figures["Workflows side by side"] = worker.Parallelism;
        return budgets.FirstOrDefault(budget => budget.ClosedUntil is not null) is { ClosedUntil: { } until } closed
            ? HealthCheckResult.Degraded($"{closed.Budget} is closed by the service until {until:u}; what needs it waits.", data: figures)
            : HealthCheckResult.Healthy("No service throttles.", figures);
    }

    private static object Figures(BudgetUse budget)
    {
        var figures = new Dictionary<string, object>
        {
            ["used"] = budget.Used,
            ["limit"] = budget.Limit,
            ["running"] = budget.Running,
            ["waiting"] = budget.Waiting,
        };
        if (budget.Parallelism is { } parallelism)
            figures["parallelism"] = parallelism;
        if (budget.ClosedUntil is { } until)
            figures["throttledUntil"] = until;
        return figures;
    }
}
