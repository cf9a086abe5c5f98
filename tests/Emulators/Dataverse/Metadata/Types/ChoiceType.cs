using System.Collections.Immutable;
using System.Globalization;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Metadata.Types;

/// <summary>Choice, status and status reason: an option's number; the label is its formatted value.</summary>
internal sealed class ChoiceType(ImmutableSortedDictionary<int, string> options) : ColumnType
{
    /// <summary>For a status reason: the status that each option belongs to.</summary>
    public ImmutableDictionary<int, int> StateOf { get; init; } = ImmutableDictionary<int, int>.Empty;

    public override object Store(object value, ColumnPlace place)
    {
        if (value is not OptionSetValue option)
            throw place.WrongType(value);
        if (!options.ContainsKey(option.Value))
            throw Fault.Of(
                ErrorCode.OptionOutOfRange,
                $"A validation error occurred. The value {option.Value} of '{place.Column}' on record of type '{place.Table}' is outside the valid range. "
                + $"Accepted Values: {string.Join(',', options.Keys)}");
        return option.Value;
    }

    public override object Show(object stored, RowReader reader) => new OptionSetValue((int)stored);

    public override string Format(object stored, RowReader reader) => options[(int)stored];

    public override object Operand(object value, ColumnPlace place) => value switch
    {
        int number => number,
        OptionSetValue option => option.Value,
        string text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw place.WrongType(value),
    };
}
