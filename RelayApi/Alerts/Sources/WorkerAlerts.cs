using Ironclad.RelayApi.Inbox.Worker;

namespace Ironclad.RelayApi.Alerts.Sources;

/// <summary>Handling rests until a human has acted, in most cases because a credential was refused.</summary>
internal sealed class WorkerAlerts(WorkerState worker) : IAlertSource
{
    public Task<IReadOnlyList<Alert>> FindAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Alert>>(
        worker.HumanNeeded is not { } reason ? [] :
        [
            new(
                AlertKind.HandlingRests, "worker", AlertSeverity.Error, reason,
                "Receiving goes on, so nothing is lost. Handling goes on by itself within minutes of the cause's end."),
        ]);
}
