using System.Globalization;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query;

namespace Dataverse.Emulator.Metadata.Types;

internal sealed class DecimalType(decimal minimum, decimal maximum, int precision) : ColumnType
{
    public override object Store(object value, ColumnPlace place)
    {
        if (value is not decimal number)
            throw place.WrongType(value);
        return number >= minimum && number <= maximum ? Math.Round(number, precision) : throw place.OutOfRange(ErrorCode.NumberOutOfRange);
    }

    public override string Format(object stored, RowReader reader) =>
        ((decimal)stored).ToString("N" + precision.ToString(CultureInfo.InvariantCulture), Formats.Culture);

    public override object Operand(object value, ColumnPlace place) => Number(value) ?? throw place.WrongType(value);

    internal static decimal? Number(object value) => value switch
    {
        decimal number => number,
        int number => number,
        double number => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
