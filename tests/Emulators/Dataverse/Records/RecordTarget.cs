using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Records;

/// <summary>A record is named by its id or by an alternate key.</summary>
internal static class RecordTarget
{
    public static Row? Find(Transaction transaction, Table table, Guid id, KeyAttributeCollection? keys) =>
        keys is { Count: > 0 } ? AlternateKeys.Find(transaction, table, keys) : transaction.Find(table.LogicalName, id);
}
