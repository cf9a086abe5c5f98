namespace Ironclad.Mapping;

/// <summary>The rows a launch takes its values from. A column is asked for by name and answers with a plain .NET value.</summary>
/// <param name="Account">The counterparty; every column is null when there is none.</param>
/// <param name="Currency">ISO 4217 code of the Opportunity's currency, else of the Agreement's.</param>
internal sealed record LaunchRows(Func<string, object?> Agreement, Func<string, object?> Account, string? Currency)
{
    public Func<string, object?> Of(ValueSource source) => source == ValueSource.Agreement ? Agreement : Account;

    /// <summary>The columns that the mapping reads from one of the rows.</summary>
    public static IEnumerable<string> Columns(ValueSource source) =>
        from mapping in AgreementMapping.Attributes
        where mapping.Source == source
        from column in mapping.Kind == AttributeKind.Address ? PostalAddress.Columns(mapping.Column) : [mapping.Column]
        select column;
}
