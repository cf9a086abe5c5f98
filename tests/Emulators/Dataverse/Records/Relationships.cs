using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Metadata.Types;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Records;

/// <summary>
/// What deleting a row does to the rows that point at it: notes go with it, lookups are emptied (RemoveLink) unless the relationship
/// says Restrict, or Cascade, which deletes the rows too (Microsoft Learn: configure-entity-relationship-cascading-behavior).
/// </summary>
internal static class Relationships
{
    public static void BeforeDelete(Transaction transaction, Table table, Row deleted)
    {
        var pointers = from other in transaction.State.Tables.Values
                       from column in other.Columns.Values
                       where column.Type is LookupType lookup && (lookup.Targets.IsEmpty || lookup.Targets.Contains(table.LogicalName))
                       from row in transaction.Rows(other.LogicalName).Values
                       where row.Target(column.LogicalName) == deleted.Id
                       select (other, column, row);
        foreach (var (other, column, row) in pointers.ToList())
            Detach(transaction, table, other, column, row);
    }

    private static void Detach(Transaction transaction, Table table, Table other, Column column, Row row)
    {
        if (column.RestrictsDelete)
            throw Fault.Of(
                ErrorCode.CannotDeleteRestricted,
                $"The record of '{table.LogicalName}' cannot be deleted because '{other.LogicalName}' {row.Id} refers to it in '{column.LogicalName}'.");
        if (column.CascadesDelete || (other.LogicalName == "annotation" && column.LogicalName == "objectid"))
            transaction.Remove(other.LogicalName, row.Id);
        else if (transaction.Find(other.LogicalName, row.Id) is { } current)
            transaction.Put(other.LogicalName, current.With(column.LogicalName, null));
    }
}
