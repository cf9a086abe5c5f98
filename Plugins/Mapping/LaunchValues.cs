namespace Ironclad.Mapping;

/// <summary>The rows a launch takes its values from. A column is asked for by its path and answers with a plain .NET value.</summary>
/// <param name="Value">Null when the column is empty, or a lookup on the way is.</param>
/// <param name="Label">What people read instead of the value, such as the label of a choice.</param>
internal sealed record LaunchValues(Func<ColumnPath, object?> Value, Func<ColumnPath, string?> Label)
{
    /// <returns>ISO 4217 code of an amount's own row, else of the Agreement, else of its Opportunity.</returns>
    public string? CurrencyOf(ColumnPath amount) => CurrencyPaths(amount).Select(path => Value(path) as string).FirstOrDefault(code => code is not null);

    public static IEnumerable<ColumnPath> CurrencyPaths(ColumnPath amount) =>
        [amount.Currency, ColumnPath.AgreementCurrency, ColumnPath.OpportunityCurrency];
}
