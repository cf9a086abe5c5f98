using System.Globalization;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Commands;

/// <summary>The columns that follow Ironclad, as a workflow has them now. What is no value of its kind is left for the relay to tell.</summary>
/// <param name="currency">
/// ISO code of the Agreement's amounts. An amount in another currency is left to the relay, which changes both together.
/// </param>
internal sealed class SyncedColumns(WorkflowState workflow, string? currency)
{
    public void WriteTo(Entity row, IEnumerable<Mapping.AttributeMapping> lines)
    {
        foreach (var line in lines)
        {
            if (workflow.Attributes.TryGetValue(line.AttributeId, out var attribute) && Value(line, attribute) is { } value)
                row[line.Path!.Column] = value;
        }
    }

    private object? Value(Mapping.AttributeMapping line, object? attribute) => attribute switch
    {
        string text when line.Kind is AttributeKind.Text or AttributeKind.Email => text,
        string text when line.Kind == AttributeKind.Date => Day(text),
        decimal number when line is { Kind: AttributeKind.Number, IsWholeNumber: true } => (int)decimal.Round(number, MidpointRounding.AwayFromZero),
        decimal number when line.Kind == AttributeKind.Number => number,
        bool yes when line.Kind == AttributeKind.Boolean => yes,
        IReadOnlyDictionary<string, object?> money when line.Kind == AttributeKind.MonetaryAmount => Amount(money),
        _ => null,
    };

    /// <summary>The day as written: converting between time zones would move it.</summary>
    private static DateTime? Day(string text) =>
        text.Length >= "yyyy-MM-dd".Length
        && DateTime.TryParseExact(text.Substring(0, "yyyy-MM-dd".Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateTime.SpecifyKind(day, DateTimeKind.Utc)
            : null;

    private Money? Amount(IReadOnlyDictionary<string, object?> money) =>
        money.TryGetValue("amount", out var amount) && amount is decimal number
        && money.TryGetValue("currency", out var code) && string.Equals(code as string, currency, StringComparison.OrdinalIgnoreCase)
            ? new(number)
            : null;
}
