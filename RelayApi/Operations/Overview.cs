using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Limits;
using Ironclad.RelayApi.Watchdog;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ironclad.RelayApi.Operations;

/// <summary>How the relay stands, at a glance. Nothing outside the relay is asked for it.</summary>
internal sealed record Overview(
    JournalSummary Journal, HealthReport Health, IReadOnlyList<BudgetUse> Budgets, IReadOnlyList<JobLine> Jobs, WebhookStanding? Webhook);

internal sealed class OverviewReader(
    IJournal journal, HealthCheckService checks, IEnumerable<IServiceLimits> services, JobBoard board, IJobLanes lanes)
{
    public async Task<Overview> ReadAsync(CancellationToken cancellation) => new(
        await journal.SummaryAsync(cancellation),
        await checks.CheckHealthAsync(cancellation),
        [.. services.SelectMany(service => service.Use)],
        await board.ListAsync(cancellation),
        await WebhookStanding.ReadAsync(lanes, cancellation));
}
