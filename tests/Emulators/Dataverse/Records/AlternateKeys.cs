using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Query;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Records;

/// <summary>Finds rows by alternate key and keeps the keys unique (Microsoft Learn: define-alternate-keys-entity).</summary>
internal static class AlternateKeys
{
    public static Row? Find(Transaction transaction, Table table, KeyAttributeCollection values)
    {
        if (!table.Keys.Any(key => key.Columns.ToHashSet().SetEquals(values.Keys)))
            throw Fault.InvalidArgument($"'{table.LogicalName}' has no alternate key of the columns {string.Join(", ", values.Keys)}.");
        var wanted = values.ToDictionary(
            pair => pair.Key,
            pair => table.Column(pair.Key).Type.Operand(pair.Value, new ColumnPlace(table.LogicalName, pair.Key)));
        return transaction.Rows(table.LogicalName).Values.FirstOrDefault(row =>
            wanted.All(pair => row[pair.Key] is { } stored && Values.Compare(table.Column(pair.Key).Type.Key(stored), pair.Value) == 0));
    }

    public static void DemandUnique(Transaction transaction, Table table, Row row)
    {
        foreach (var key in table.Keys.Where(key => key.Columns.All(column => row[column] is not null)))
        {
            if (transaction.Rows(table.LogicalName).Values.Any(other => other.Id != row.Id && SameKey(key, other, row)))
                throw Fault.Of(
                    ErrorCode.DuplicateEntityKey,
                    $"A record that has the attribute values {string.Join(", ", key.Columns)} already exists. "
                    + $"The entity key {key.LogicalName} requires that this set of attributes contains unique values. Select unique values and try again.");
        }
    }

    private static bool SameKey(AlternateKey key, Row one, Row other) =>
        key.Columns.All(column => Equals(one[column], other[column]) || (one[column] is string && Values.Compare(one[column], other[column]) == 0));
}
