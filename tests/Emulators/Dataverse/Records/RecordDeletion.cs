using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Records;

/// <summary>The core operation of Delete: the row, its notes, and the lookups that pointed at it.</summary>
internal static class RecordDeletion
{
    public static void Delete(Call call, Table table, EntityReference target, ConcurrencyBehavior concurrency)
    {
        var transaction = call.Transaction;
        call.Access.Demand(Verb.Delete, table);
        var row = transaction.Get(table.LogicalName, target.Id);
        RecordUpdate.DemandVersion(row, target.RowVersion, concurrency);
        call.Access.Demand(Verb.Delete, table, row);
        Relationships.BeforeDelete(transaction, table, row);
        transaction.Remove(table.LogicalName, row.Id);
    }
}
