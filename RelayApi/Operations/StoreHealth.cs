using Ironclad.RelayApi.Inbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations;

/// <summary>Without its store the relay can accept nothing.</summary>
internal sealed class StoreHealth(IJournal journal, IOptions<InboxOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var summary = await journal.SummaryAsync(cancellationToken);
        var figures = new Dictionary<string, object>
        {
            ["kind"] = options.Value.Store.ToString(),
            ["waiting"] = summary.Waiting,
            ["setAside"] = summary.SetAside,
        };
        if (summary.OldestWaiting is { } oldest)
            figures["oldestWaiting"] = oldest;
        return HealthCheckResult.Healthy("The store answers.", figures);
    }
}
