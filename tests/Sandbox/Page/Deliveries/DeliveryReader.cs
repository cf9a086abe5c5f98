using System.Globalization;
using Ironclad.Emulator.Control.Reports;
using Ironclad.RelayApi.Inbox;
using Ironclad.Sandbox.Page.Troubles;

namespace Ironclad.Sandbox.Page.Deliveries;

/// <summary>Brings together what Ironclad sent and what the relay's journal says about it.</summary>
internal sealed class DeliveryReader(World world, TroubleDesk troubles)
{
    private const int Shown = 25;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> ReadAsync()
    {
        var sent = (await world.Ironclad.Control.Deliveries()).Reverse().Take(Shown).ToList();
        var names = (await world.Ironclad.Control.Workflows()).ToDictionary(workflow => workflow.Id, workflow => workflow.IroncladId);
        var entries = await EntriesAsync([.. sent.Select(delivery => delivery.EventId).Distinct()]);
        var genuine = sent.Select(delivery => (LastAttempt(delivery), Row(delivery, names, entries.GetValueOrDefault(delivery.EventId))));
        var forged = troubles.Forgeries.Select(forgery => ((DateTimeOffset?)forgery.At, Row(forgery, names)));
        return [.. forged.Concat(genuine).OrderByDescending(row => row.Item1).Take(Shown).Select(row => row.Item2)];
    }

    private async Task<Dictionary<string, JournalLine>> EntriesAsync(string[] eventIds)
    {
        var entries = await world.Relay.Service<IJournal>().ListAsync(
            new JournalSelection { EventIds = eventIds }, before: null, atMost: eventIds.Length, CancellationToken.None);
        return entries.ToDictionary(entry => entry.EventId);
    }

    private static DeliveryRow Row(DeliveryReport delivery, Dictionary<string, string> names, JournalLine? entry) => new(
        Time(LastAttempt(delivery)),
        delivery.Event,
        names.GetValueOrDefault(delivery.WorkflowId, delivery.WorkflowId),
        Answer(delivery),
        entry is null ? DeliveryState.Undelivered : StateOf(entry.State),
        entry is null ? "The relay did not take it. Ironclad tries again by its schedule." : entry.Decision ?? "",
        entry?.Attempts ?? 0,
        entry?.Correlation ?? "");

    private static DeliveryRow Row(Forged forgery, Dictionary<string, string> names) => new(
        Time(forgery.At), $"{forgery.Event}, forged", names.GetValueOrDefault(forgery.WorkflowId, forgery.WorkflowId),
        forgery.Status?.ToString(CultureInfo.InvariantCulture) ?? "none", DeliveryState.Forged,
        "The signature is not Ironclad's. Nothing was stored and nothing was done.", Attempts: 0, Code: "");

    private static DateTimeOffset? LastAttempt(DeliveryReport delivery) => delivery.Attempts is [.., var last] ? last.At : null;

    private static string Time(DateTimeOffset? moment) => moment?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private static string Answer(DeliveryReport delivery) => (delivery.Status, delivery.Attempts.Count) switch
    {
        (null, 0) => "",
        (null, _) => "none",
        ({ } status, _) => status.ToString(CultureInfo.InvariantCulture),
    };

    private static DeliveryState StateOf(EntryState state) => state switch
    {
        EntryState.Waiting => DeliveryState.Waiting,
        EntryState.Done => DeliveryState.Done,
        EntryState.Ignored => DeliveryState.Ignored,
        _ => DeliveryState.SetAside,
    };
}
