using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Metadata.Types;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Records;

/// <summary>What the platform fills in by itself: who and when, owner, status, numbers, default options.</summary>
internal static class Defaults
{
    public static Row ForNew(Call call, Table table, Row row)
    {
        foreach (var column in table.Columns.Values)
        {
            if (row[column.LogicalName] is null && InitialValue(call, table, column) is { } value)
                row = row.With(column.LogicalName, value);
        }

        row = Status(table, Row.New(row.Id), row);
        if (table.Ownership == Ownership.User)
            row = Owned(call, row, row["ownerid"] as Reference ?? new Reference("systemuser", call.UserId));
        return Stamped(call, row, "created", "modified").With("createdon", row["overriddencreatedon"] ?? Now(call));
    }

    public static Row ForChanged(Call call, Table table, Row before, Row row)
    {
        row = Status(table, before, row);
        if (row["ownerid"] is Reference owner && !owner.Equals(before["ownerid"]))
            row = Owned(call, row, owner);
        return Stamped(call, row, "modified");
    }

    private static object? InitialValue(Call call, Table table, Column column) =>
        column.AutoNumberFormat is { Length: > 0 } format ? AutoNumber.Next(call, table, column, format) : column.Default;

    private static Row Stamped(Call call, Row row, params string[] acts) =>
        acts.Aggregate(row, (stamped, act) => stamped.With(act + "on", Now(call)).With(act + "by", new Reference("systemuser", call.UserId)));

    private static DateTime Now(Call call)
    {
        var now = call.Now;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    private static Row Owned(Call call, Row row, Reference owner) => row
        .With("ownerid", owner)
        .With("owninguser", owner.Table == "systemuser" ? owner : null)
        .With("owningteam", owner.Table == "team" ? owner : null)
        .With("owningbusinessunit", call.Transaction.Get(owner.Table, owner.Id)["businessunitid"]);

    /// <summary>A status reason belongs to one status: whichever the caller changed, the other follows.</summary>
    private static Row Status(Table table, Row before, Row row)
    {
        if (table.Columns.GetValueOrDefault("statuscode")?.Type is not ChoiceType reasons || row.Value<int>("statuscode") is not { } reason)
            return row;
        var stateChanged = !Equals(before["statecode"], row["statecode"]);
        var reasonChanged = !Equals(before["statuscode"], row["statuscode"]);
        if (stateChanged && !reasonChanged && row.Value<int>("statecode") is { } state && reasons.StateOf[reason] != state)
            return row.With("statuscode", reasons.StateOf.Where(pair => pair.Value == state).Min(pair => pair.Key));
        return row.With("statecode", reasons.StateOf[reason]);
    }
}
