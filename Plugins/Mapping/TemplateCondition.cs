using System.Globalization;

namespace Ironclad.Mapping;

/// <summary>When a template fits an Agreement: a column compared with a value.</summary>
internal sealed record TemplateCondition(ColumnPath Path, ConditionKind Kind, string Value)
{
    public bool Holds(LaunchValues values)
    {
        var found = values.Value(Path);
        return Kind switch
        {
            ConditionKind.Equal => Equals(found, values),
            ConditionKind.NotEqual => !Equals(found, values),
            ConditionKind.Filled => !IsEmpty(found),
            ConditionKind.Empty => IsEmpty(found),
            ConditionKind.AtLeast => Compare(found) >= 0,
            ConditionKind.AtMost => Compare(found) <= 0,
            _ => false,
        };
    }

    private bool Equals(object? found, LaunchValues values) => found switch
    {
        null => false,
        bool truth => truth == PlainText.Truth(Value),
        DateTime or decimal => Compare(found) == 0,
        _ => Same(Convert.ToString(found, CultureInfo.InvariantCulture)) || Same(values.Label(Path)),
    };

    private bool Same(string? text) => string.Equals(text?.Trim(), Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsEmpty(object? found) => found is null || (found is string text && text.Trim().Length == 0);

    /// <returns>Null when one of the two is no number and no date.</returns>
    private int? Compare(object? found) => found switch
    {
        DateTime day => PlainText.Day(Value) is { } other ? day.Date.CompareTo(other) : null,
        decimal or int or long or double => PlainText.Number(Value) is { } other
            ? Convert.ToDecimal(found, CultureInfo.InvariantCulture).CompareTo(other)
            : null,
        _ => null,
    };
}

/// <summary>The values of the choice Condition.</summary>
internal enum ConditionKind
{
    Equal = 1,
    NotEqual = 2,
    Filled = 3,
    Empty = 4,
    AtLeast = 5,
    AtMost = 6,
}
