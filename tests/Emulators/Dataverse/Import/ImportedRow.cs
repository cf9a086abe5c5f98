using Dataverse.Emulator.Records;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Import;

/// <summary>
/// Writes a row that a solution brings; an upgrade keeps the columns that the solution does not name, such as a step's secure configuration.
/// </summary>
internal static class ImportedRow
{
    public static void Put(Call call, string table, Guid id, Dictionary<string, object?> values)
    {
        var existing = call.Transaction.Find(table, id);
        var row = values.Aggregate(existing ?? Row.New(id), (written, pair) => written.With(pair.Key, pair.Value));
        call.Transaction.Put(table, existing is null ? Defaults.ForNew(call, call.Transaction.Table(table), row) : row);
    }
}
