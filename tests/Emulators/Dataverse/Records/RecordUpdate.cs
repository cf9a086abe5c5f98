using System.Globalization;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Security;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Records;

/// <summary>The core operation of Update.</summary>
internal static class RecordUpdate
{
    public static void Update(Call call, Table table, Entity target, ConcurrencyBehavior concurrency)
    {
        call.Access.Demand(Verb.Write, table);
        var row = call.Transaction.Get(table.LogicalName, target.Id);
        DemandVersion(row, target.RowVersion, concurrency);
        call.Access.Demand(Verb.Write, table, row);

        var written = new AttributeWriter(call, table).Write(row, target, creating: false);
        if (written["ownerid"] is Reference owner && row["ownerid"] is Reference before && owner != before)
            call.Access.Demand(Verb.Assign, table, row);
        RecordRules.Save(call, table, Defaults.ForChanged(call, table, row, written));
    }

    /// <summary>Microsoft Learn: optimistic-concurrency.</summary>
    public static void DemandVersion(Row row, string? expected, ConcurrencyBehavior concurrency)
    {
        if (concurrency != ConcurrencyBehavior.IfRowVersionMatches)
            return;
        if (string.IsNullOrEmpty(expected))
            throw Fault.Of(
                ErrorCode.ConcurrencyVersionNotProvided,
                "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");
        if (expected != row.Version.ToString(CultureInfo.InvariantCulture))
            throw Fault.Of(
                ErrorCode.ConcurrencyVersionMismatch,
                "The version of the existing record doesn't match the RowVersion property provided.");
    }
}
