namespace Ironclad.RelayApi.Dataverse;

/// <summary>What to write to an Agreement: changed columns only.</summary>
/// <param name="Columns">Logical name and new value, in the types of <see cref="Agreement.Values"/>.</param>
/// <param name="Currency">ISO code of another currency that the Agreement's amounts are in from now on.</param>
/// <param name="CurrencyId">The row of that currency, once it is looked up.</param>
internal sealed record AgreementChanges(IReadOnlyDictionary<string, object> Columns, string? Currency = null, Guid? CurrencyId = null)
{
    /// <summary>How new the workflow is that they come from.</summary>
    public string? AsOf { get; init; }

    public bool IsEmpty => Columns.Count == 0;
}
