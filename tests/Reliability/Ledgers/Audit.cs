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
    private readonly ILookup<Guid, (RecordedChange Note, int Change)> _notes;
    private readonly Replay _replay;

    private Audit(
        IReadOnlyList<DeliveryReport> deliveries,
        IReadOnlyList<StoredEntry> journal,
        IReadOnlyList<(RecordedChange Change, int Index)> changes,
        Replay replay)
    {
        _replay = replay;
        _events = [.. deliveries.DistinctBy(delivery => delivery.EventId)];
        _journal = journal.ToDictionary(entry => entry.EventId);
        _writes = changes.Select(item => item.Change).Where(change => change.Table == "icd_agreement").ToLookup(change => change.RowId);
        _notes = changes.Where(item => item.Change is { Table: "annotation", Kind: ChangeKind.Created })
            .ToLookup(item => (Guid)item.Change.Columns["objectid"]!);
    }

    public static async Task<Tally> RunAsync(Surroundings world, IReadOnlyList<Contract> contracts, Replay replay)
    {
        var deliveries = await world.Ironclad.Control.Deliveries();
        var journal = await world.Store.JournalAsync();
        var changes = world.Dataverse.Organization.Changes.Select((change, index) => (Change: change, Index: index))
            .Where(item => item.Change.UserId == world.RelayUser);
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

    private long EntryOf(DeliveryReport sent) => _journal.TryGetValue(sent.EventId, out var entry) ? entry.Id : int.MaxValue;

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
        var documents = _notes[contract.AgreementId].Count(item => IsDocument(item.Note));
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
            .Select(sent => new ApprovalEvent(ApprovalKey.OfDelivery(sent.Body), sent.EventId, EntryOf(sent)))
            .ToList();
        var notes = _notes[contract.AgreementId]
            .Where(item => !IsDocument(item.Note))
            .Select(item => (Key: KeyOf((string)item.Note.Columns["notetext"]!), item.Change))
            .ToList();
        foreach (var key in events.Select(sent => sent.Key).Union(notes.Select(note => note.Key)))
            _tally.Compare($"{key} of {contract.WorkflowId}", events.Count(sent => sent.Key == key), notes.Count(note => note.Key == key));

        var order = new ApprovalOrder(events, _replay);
        _tally.CompareOrder($"approvals of {contract.WorkflowId}", [.. notes.Select(note => order.PositionOf(note.Key, note.Change))]);
    }

    private static bool IsDocument(RecordedChange note) => note.Columns.GetValueOrDefault("isdocument") is true;

    private static ApprovalKey KeyOf(string text) => ApprovalKey.OfNote(text) ?? new ApprovalKey("unknown", text);
}
