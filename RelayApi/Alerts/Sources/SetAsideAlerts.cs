using System.Numerics;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Alerts.Sources;

/// <summary>Events that were given up: at the first one, and each time they have doubled.</summary>
internal sealed class SetAsideAlerts(IJournal journal) : IAlertSource
{
    public async Task<IReadOnlyList<Alert>> FindAsync(CancellationToken cancellation)
    {
        var setAside = (await journal.SummaryAsync(cancellation)).SetAside;
        if (setAside == 0)
            return [];
        var latest = await journal.ListAsync(new JournalSelection { State = EntryState.SetAside }, before: null, atMost: 1, cancellation);
        return [Of(setAside, latest.Count == 0 ? null : latest[0])];
    }

    private static Alert Of(int setAside, JournalLine? latest)
    {
        var text = setAside == 1 ? "1 event is set aside." : $"{setAside} events are set aside.";
        return new(
            AlertKind.SetAside, "set-aside", AlertSeverity.Warning,
            latest is null ? text : $"{text} The latest is {latest.EventName} {latest.EventId} of workflow {latest.WorkflowId}: {latest.Decision}",
            "Put right what the reason names, then replay: replay --state SetAside, first with --dry-run.")
        {
            Step = BitOperations.Log2((uint)setAside) + 1,
        };
    }
}
