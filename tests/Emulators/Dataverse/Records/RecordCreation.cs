using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Security;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Records;

/// <summary>The core operation of Create.</summary>
internal static class RecordCreation
{
    public static void Create(Call call, Table table, Entity target)
    {
        call.Access.Demand(Verb.Create, table);
        if (call.Transaction.Find(table.LogicalName, target.Id) is not null)
            throw Fault.Of(ErrorCode.DuplicateRecord, "Cannot insert duplicate key.");

        var row = new AttributeWriter(call, table).Write(Row.New(target.Id), target, creating: true);
        row = Defaults.ForNew(call, table, row);
        call.Access.Demand(Verb.Create, table, row);
        RecordRules.Save(call, table, row);
    }

    public static Guid IdOf(Entity target, string primaryId)
    {
        if (target.Id != Guid.Empty)
            return target.Id;
        return target.Attributes.TryGetValue(primaryId, out var value) && value is Guid id && id != Guid.Empty ? id : Guid.NewGuid();
    }
}
