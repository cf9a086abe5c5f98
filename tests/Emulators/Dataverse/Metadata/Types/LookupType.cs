using System.Collections.Immutable;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Metadata.Types;

/// <summary>A reference to a row of one of the target tables; no targets means any table that takes notes.</summary>
internal sealed class LookupType(ImmutableArray<string> targets) : ColumnType
{
    public ImmutableArray<string> Targets => targets;

    public override object Store(object value, ColumnPlace place)
    {
        if (value is not EntityReference reference)
            throw place.WrongType(value);
        if (!targets.IsEmpty && !targets.Contains(reference.LogicalName))
            throw Fault.InvalidArgument($"'{reference.LogicalName}' is not a target of the lookup '{place.Column}' of '{place.Table}': {string.Join(", ", targets)}.");
        return new Reference(reference.LogicalName, reference.Id);
    }

    public override object Show(object stored, RowReader reader) => reader.ToEntityReference((Reference)stored);

    public override string? Format(object stored, RowReader reader) => reader.NameOf((Reference)stored);

    public override object Key(object stored) => ((Reference)stored).Id;

    public override object Operand(object value, ColumnPlace place) => value switch
    {
        Guid id => id,
        EntityReference reference => reference.Id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => throw place.WrongType(value),
    };
}
