using System.Globalization;
using Dataverse.Emulator.Query;

namespace Dataverse.Emulator.Metadata.Types;

internal sealed class DoubleType : ColumnType
{
    public override object Store(object value, ColumnPlace place) => value is double number ? number : throw place.WrongType(value);

    public override string Format(object stored, RowReader reader) => ((double)stored).ToString("N2", Formats.Culture);

    public override object Operand(object value, ColumnPlace place) => value switch
    {
        double number => number,
        string text when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw place.WrongType(value),
    };
}
