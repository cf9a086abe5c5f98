using System.Globalization;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query;

namespace Dataverse.Emulator.Metadata.Types;

internal sealed class IntegerType(int minimum = int.MinValue, int maximum = int.MaxValue) : ColumnType
{
    public override object Store(object value, ColumnPlace place)
    {
        if (value is not int number)
            throw place.WrongType(value);
        return number >= minimum && number <= maximum ? number : throw place.OutOfRange(ErrorCode.IntegerOutOfRange);
    }

    public override string Format(object stored, RowReader reader) => ((int)stored).ToString("N0", Formats.Culture);

    public override object Operand(object value, ColumnPlace place) => value switch
    {
        int number => number,
        string text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw place.WrongType(value),
    };
}
