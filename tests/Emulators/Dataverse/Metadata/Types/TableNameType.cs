namespace Dataverse.Emulator.Metadata.Types;

/// <summary>The logical name of a table, such as annotation.objecttypecode.</summary>
internal sealed class TableNameType : ColumnType
{
    public override object Store(object value, ColumnPlace place) => value as string ?? throw place.WrongType(value);

    public override object Operand(object value, ColumnPlace place) => value as string ?? throw place.WrongType(value);
}
