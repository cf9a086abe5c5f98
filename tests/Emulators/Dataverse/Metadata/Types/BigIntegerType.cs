using System.Globalization;

namespace Dataverse.Emulator.Metadata.Types;

internal sealed class BigIntegerType : ColumnType
{
    public override object Store(object value, ColumnPlace place) => value as long? ?? throw place.WrongType(value);

    public override object Operand(object value, ColumnPlace place) => value switch
    {
        long number => number,
        int number => (long)number,
        string text when long.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw place.WrongType(value),
    };
}
