using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Metadata.Types;
using Dataverse.Emulator.Security;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Records;

/// <summary>Checks the columns a caller sends and writes them into the row.</summary>
internal sealed class AttributeWriter(Call call, Table table)
{
    public Row Write(Row row, Entity target, bool creating)
    {
        foreach (var (name, value) in target.Attributes)
        {
            var column = table.Column(name);
            if (name == table.PrimaryId)
                DemandSameId(target, value);
            // Dataverse takes columns that only the platform writes and leaves them as they are.
            else if (creating ? column.ValidForCreate : column.ValidForUpdate)
                row = row.With(name, value is null ? null : Checked(column, value, row));
        }

        return row;
    }

    private object Checked(Column column, object value, Row row)
    {
        var stored = column.Type.Store(value, new ColumnPlace(table.LogicalName, column.LogicalName));
        if (stored is Reference reference && value is EntityReference sent && !reference.Equals(row[column.LogicalName]))
            return LookedUp(column, reference, sent);
        return stored;
    }

    private Reference LookedUp(Column column, Reference reference, EntityReference sent)
    {
        var target = call.Transaction.Table(reference.Table);
        var found = sent.KeyAttributes is { Count: > 0 } keys
            ? AlternateKeys.Find(call.Transaction, target, keys)
            : call.Transaction.Find(target.LogicalName, reference.Id);
        if (found is null)
            throw Fault.NotFound(target.LogicalName, reference.Id);
        if (column.LogicalName == "objectid" && column.Type is LookupType { Targets.IsEmpty: true } && !target.HasNotes)
            throw Fault.InvalidArgument($"The table '{target.LogicalName}' takes no notes: its HasNotes is false.");
        DemandAppend(column, target, found);
        return reference with { Id = found.Id };
    }

    /// <summary>
    /// Setting a lookup takes Append on the table and AppendTo on the target (Microsoft Learn: security-roles-privileges); owners are assigned.
    /// </summary>
    private void DemandAppend(Column column, Table target, Row found)
    {
        if (column.LogicalName == "ownerid")
            return;
        call.Access.Demand(Verb.Append, table);
        call.Access.Demand(Verb.AppendTo, target, found);
    }

    private void DemandSameId(Entity target, object? value)
    {
        if (value is not Guid id || (target.Id != Guid.Empty && id != target.Id))
            throw Fault.InvalidArgument($"The primary key column '{table.PrimaryId}' does not match the Id of the '{table.LogicalName}' record.");
    }
}
