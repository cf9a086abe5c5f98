using System.Globalization;
using Dataverse.Emulator.Query;

namespace Dataverse.Emulator.Metadata.Types;

/// <summary>
/// A point in time, kept to the second in UTC, or a date without a time (Microsoft Learn: behavior-format-date-time-attribute).
/// The service sends both with the time zone UTC.
/// </summary>
internal sealed class DateTimeType(bool dateOnly, bool showsTime) : ColumnType
{
    private const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;

    public override object Store(object value, ColumnPlace place) => value is DateTime time ? Normalised(time) : throw place.WrongType(value);

    public override string Format(object stored, RowReader reader) =>
        ((DateTime)stored).ToString(showsTime ? "M/d/yyyy h:mm tt" : "M/d/yyyy", Formats.Culture);

    public override object Operand(object value, ColumnPlace place) => value switch
    {
        DateTime time => Normalised(time),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) => Normalised(time),
        _ => throw place.WrongType(value),
    };

    private DateTime Normalised(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local && !dateOnly ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        return dateOnly ? utc.Date : new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }
}
