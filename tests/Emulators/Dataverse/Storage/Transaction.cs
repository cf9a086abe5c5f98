using System.Collections.Immutable;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Pipeline;

namespace Dataverse.Emulator.Storage;

/// <summary>One caller's view of the data: what was committed when it began, and its own changes.</summary>
internal sealed class Transaction(State committed, Sequences sequences)
{
    private static readonly ImmutableDictionary<Guid, Row> NoRows = ImmutableDictionary<Guid, Row>.Empty;

    public State State { get; set; } = committed;

    /// <summary>Set when a call inside a plug-in has failed: nothing more can be done, and nothing will be kept.</summary>
    public bool Ended { get; set; }

    /// <summary>What plug-ins traced; kept whether the transaction commits or not.</summary>
    public List<PlugInTrace> Traces { get; } = [];

    /// <summary>What was written, in order; told to the ledger when the transaction commits.</summary>
    public List<RowChange> Changes { get; } = [];

    public Table Table(string? logicalName) =>
        logicalName is not null && State.Tables.TryGetValue(logicalName, out var table)
            ? table
            : throw Fault.Of(
                ErrorCode.QueryBuilderNoEntity,
                $"The entity with a name = '{logicalName}' with namemapping = 'Logical' was not found in the MetadataCache.");

    public ImmutableDictionary<Guid, Row> Rows(string table) => State.Rows.GetValueOrDefault(table, NoRows);

    public Row? Find(string table, Guid id) => Rows(table).GetValueOrDefault(id);

    public Row Get(string table, Guid id) => Find(table, id) ?? throw Fault.NotFound(table, id);

    public Row Put(string table, Row row)
    {
        var stamped = row with { Version = sequences.NextVersion() };
        Changes.Add(new RowChange(table, Find(table, row.Id), stamped));
        State = State with { Rows = State.Rows.SetItem(table, Rows(table).SetItem(row.Id, stamped)) };
        return stamped;
    }

    public void Remove(string table, Guid id)
    {
        Changes.Add(new RowChange(table, Find(table, id), null));
        State = State with { Rows = State.Rows.SetItem(table, Rows(table).Remove(id)) };
    }

    /// <summary>Row numbers come from a sequence of SQL Server: a rollback leaves a gap (Microsoft Learn: create-auto-number-attributes).</summary>
    public long NextNumber(string table, string column) => sequences.NextNumber(table, column);
}
