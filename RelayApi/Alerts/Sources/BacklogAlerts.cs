using System.Globalization;
using System.Numerics;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Alerts.Sources;

/// <summary>Events that have waited too long, and each time they have waited twice as long.</summary>
internal sealed class BacklogAlerts(IJournal journal, WorkerState worker, IOptions<AlertOptions> options, TimeProvider time) : IAlertSource
{
    private const int GraveFrom = 8;

    public async Task<IReadOnlyList<Alert>> FindAsync(CancellationToken cancellation)
    {
        var summary = await journal.SummaryAsync(cancellation);
        var times = summary.OldestWaiting is { } oldest ? (int)((time.GetUtcNow() - oldest) / options.Value.BacklogAge) : 0;
        return times < 1 ? [] : [Of(summary, times)];
    }

    private Alert Of(JournalSummary summary, int times)
    {
        var since = summary.OldestWaiting!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var severity = times < GraveFrom ? AlertSeverity.Warning : AlertSeverity.Error;
        return new(AlertKind.BacklogOld, "backlog", severity, $"{summary.Waiting} events wait, the oldest since {since} UTC.", Fix())
        {
            Step = BitOperations.Log2((uint)times) + 1,
        };
    }

    private string Fix() => worker.IsPaused
        ? "Handling is paused: set Inbox:Paused to false when it may go on. No restart is needed."
        : "journal --state Waiting says why each was tried in vain; /health/ready whether a service throttles or a human is needed. Once the "
            + "cause is gone they are handled by themselves.";
}
