using Dataverse.Emulator;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Reliability.Stores;
using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Ledgers;

/// <summary>Compares what Ironclad sent, what the journal holds and what the relay wrote, contract by contract.</summary>
internal sealed class Audit
{
    private static readonly string[] Statuses = ["Review", "Sign", "Archive", "Complete"];
    private readonly Tally _tally = new();
    private readonly IReadOnlyList<DeliveryReport> _events;
    private readonly Dictionary<string, StoredEntry> _journal;
    private readonly ILookup<Guid, RecordedChange> _writes;
    private readonly ILookup<Guid, RecordedChange> _notes;
    private readonly Replay _replay;

    private Audit(
        IReadOnlyList<DeliveryReport> deliveries,
        IReadOnlyList<StoredEntry> journal,
        IReadOnlyList<RecordedChange> changes,
        Replay replay)
    {
        _replay = replay;
        _events = [.. deliveries.DistinctBy(delivery => delivery.EventId)];
        _journal = journal.ToDictionary(entry => entry.EventId);
        _writes = changes.Where(change => change.Table == "icd_agreement").ToLookup(change => change.RowId);
        _notes = changes.Where(change => change is { Table: "annotation", Kind: ChangeKind.Created })
            .ToLookup(change => (Guid)change.Columns["objectid"]!);
    }

    public static async Task<Tally> RunAsync(Surroundings world, IReadOnlyList<Contract> contracts, Replay replay)
    {
        var deliveries = await world.Ironclad.Control.Deliveries();
        var journal = await world.Store.JournalAsync();
        var changes = world.Dataverse.Organization.Changes.Where(change => change.UserId == world.RelayUser);
        var audit = new Audit(deliveries, journal, [.. changes], replay);
        audit.CheckReceipts();
        foreach (var contract in contracts)
            audit.Check(contract, world);
        return audit._tally;
    }

    /// <summary>
    /// Ironclad gave it up and the relay never saw it. Values, statuses and documents can be read again; when an approval was decided,
    /// Ironclad tells in its event and nowhere else.
    /// </summary>
    private bool IsUntold(DeliveryReport sent) => sent.State == "GivenUp" && !_journal.ContainsKey(sent.EventId);

    private long PositionOf(DeliveryReport sent) =>
        _journal.TryGetValue(sent.EventId, out var entry) ? _replay.PositionOf(sent.EventId, entry.Id) : long.MaxValue;

    /// <summary>What was acknowledged must be in the journal, once for each event id.</summary>
    private void CheckReceipts()
    {
        foreach (var acknowledged in _events.Where(delivery => delivery.State == "Delivered"))
            _tally.Compare($"journal entry of {acknowledged.EventId}", 1, _journal.ContainsKey(acknowledged.EventId) ? 1 : 0);
    }

    private void Check(Contract contract, Surroundings world)
    {
        var writes = _writes[contract.AgreementId].ToList();
        var values = writes.Select(write => write.Columns.GetValueOrDefault("icd_agreementvalue")).OfType<decimal>().ToList();
        var row = world.Seller.Retrieve("icd_agreement", contract.AgreementId, new(true));
        CheckLast($"value of {contract.WorkflowId}", contract.Values, values, row.GetAttributeValue<Microsoft.Xrm.Sdk.Money>("icd_agreementvalue")?.Value);

        var statuses = writes.Select(write => write.Columns.GetValueOrDefault("icd_ironcladworkflowstatus")).OfType<string>().ToList();
        CheckLast($"status of {contract.WorkflowId}", contract.IsCompleted ? Statuses : [], statuses, row.GetAttributeValue<string>("icd_ironcladworkflowstatus"));

        CheckApprovals(contract);
        var documents = _notes[contract.AgreementId].Count(note => note.Columns.GetValueOrDefault("isdocument") is true);
        _tally.Compare($"signed document of {contract.WorkflowId}", contract.IsCompleted ? 1 : 0, documents);
    }

    /// <summary>The last one must be there; those before may be passed over, and none may be written twice or too late.</summary>
    private void CheckLast<T>(string what, IReadOnlyList<T> happened, List<T> written, object? now) where T : notnull
    {
        if (happened.Count == 0)
            return;
        _tally.Compare(what, 1, Equals(now, happened[^1]) ? 1 : 0);
        _tally.CompareOrder(what, [.. written.Select(value => (long)happened.ToList().IndexOf(value))]);
        _tally.Compare($"{what}, never so in Ironclad", 0, written.Except(happened).Count());
        foreach (var again in written.CountBy(value => value).Where(value => value.Value > 1))
            _tally.Compare($"{what}, {again.Key} written", 1, again.Value);
    }

    private void CheckApprovals(Contract contract)
    {
        var events = _events
            .Where(sent => sent.WorkflowId == contract.WorkflowId && sent.Event == "workflow_approval_status_changed" && !IsUntold(sent))
            .Select(sent => (Key: ApprovalKey.OfDelivery(sent.Body), Position: PositionOf(sent)))
            .OrderBy(sent => sent.Position)
            .ToLookup(sent => sent.Key, sent => sent.Position);
        var notes = _notes[contract.AgreementId]
            .Where(note => note.Columns.GetValueOrDefault("isdocument") is not true)
            .Select(note => ApprovalKey.OfNote((string)note.Columns["notetext"]!) ?? new ApprovalKey("unknown", (string)note.Columns["notetext"]!))
            .ToList();
        foreach (var key in events.Select(sent => sent.Key).Union(notes))
            _tally.Compare($"{key} of {contract.WorkflowId}", events[key].Count(), notes.Count(note => note == key));

        var seen = new Dictionary<ApprovalKey, int>();
        var positions = notes.Select(note => events[note].ElementAtOrDefault(seen[note] = seen.GetValueOrDefault(note, -1) + 1)).ToList();
        _tally.CompareOrder($"approvals of {contract.WorkflowId}", positions);
    }
}
