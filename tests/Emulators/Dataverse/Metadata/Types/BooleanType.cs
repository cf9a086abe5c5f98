using Dataverse.Emulator.Query;

namespace Dataverse.Emulator.Metadata.Types;

internal sealed class BooleanType : ColumnType
{
    public override object Store(object value, ColumnPlace place) => value as bool? ?? throw place.WrongType(value);

    public override string Format(object stored, RowReader reader) => (bool)stored ? "Yes" : "No";

    public override object Operand(object value, ColumnPlace place) => value switch
    {
        bool flag => flag,
        "1" or "true" or 1 => true,
        "0" or "false" or 0 => false,
        _ => throw place.WrongType(value),
    };
}
