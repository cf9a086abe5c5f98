using Dataverse.Emulator.Faults;

namespace Dataverse.Emulator.Metadata.Types;

/// <summary>Single line and multiple lines of text; the length counts characters.</summary>
internal sealed class TextType(int maxLength) : ColumnType
{
    public int MaxLength => maxLength;

    public override object Store(object value, ColumnPlace place)
    {
        if (value is not string text)
            throw place.WrongType(value);
        if (text.Length > maxLength)
            throw Fault.Of(
                ErrorCode.TextTooLong,
                "A validation error occurred. "
                + $"The length of the '{place.Column}' attribute of the '{place.Table}' entity exceeded the maximum allowed length of '{maxLength}'.");
        return text;
    }

    public override object Operand(object value, ColumnPlace place) => value as string ?? value.ToString() ?? "";
}
