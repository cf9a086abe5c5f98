using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Notes;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Records;

/// <summary>The rules that Create and Update share, applied to the finished row.</summary>
internal static class RecordRules
{
    public static Row Save(Call call, Table table, Row row)
    {
        row = Amounts.Complete(call.Transaction, table, row);
        if (table.LogicalName == "annotation")
            row = NoteRules.Complete(call, row);
        AlternateKeys.DemandUnique(call.Transaction, table, row);
        return call.Transaction.Put(table.LogicalName, row);
    }
}
