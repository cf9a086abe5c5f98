namespace Ironclad.Mapping;

/// <summary>One line of the mapping: which Ironclad attribute carries which Dataverse column.</summary>
/// <param name="AttributeId">Attribute id in the Ironclad template. Templates may use other ids for the same idea.</param>
/// <param name="Label">What a sales person calls the column: error texts name it.</param>
/// <param name="Kind">How Ironclad writes the value.</param>
/// <param name="Path">Where the value stands; null when it is always the default.</param>
/// <param name="Launches">True when the value is sent with a launch.</param>
/// <param name="SyncsBack">True when a change in Ironclad is written to the column.</param>
internal sealed record AttributeMapping(
    string AttributeId,
    string Label,
    AttributeKind Kind,
    ColumnPath? Path,
    bool Launches = true,
    bool SyncsBack = false)
{
    /// <summary>True when nothing is launched without a value, whatever Ironclad says.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Sent when the column is empty.</summary>
    public string? Default { get; init; }

    /// <summary>True when the column takes whole numbers only.</summary>
    public bool IsWholeNumber { get; init; }

    /// <summary>The columns that its value is made of.</summary>
    public IEnumerable<ColumnPath> Paths =>
        Path is null ? [] : Kind == AttributeKind.Address ? PostalAddress.Columns(Path.Column).Select(Path.Beside) : [Path];
}
