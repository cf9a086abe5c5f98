namespace Dataverse.Emulator.Metadata.Types;

internal sealed class UniqueIdentifierType : ColumnType
{
    public override object Store(object value, ColumnPlace place) => value as Guid? ?? throw place.WrongType(value);

    public override object Operand(object value, ColumnPlace place) =>
        value as Guid? ?? (value is string text && Guid.TryParse(text, out var id) ? id : throw place.WrongType(value));
}
