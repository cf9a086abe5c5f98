namespace Ironclad.Mapping;

/// <summary>One line of the mapping: which Ironclad attribute carries which Dataverse column.</summary>
/// <param name="AttributeId">Attribute id in the Ironclad template. Templates may use other ids for the same idea.</param>
/// <param name="Label">What a sales person calls the column: error texts name it.</param>
/// <param name="Kind">How Ironclad writes the value.</param>
/// <param name="Source">The row the column is read from.</param>
/// <param name="Column">Logical name of the column; for an address the column prefix, such as <c>address1</c>.</param>
/// <param name="SyncsBack">True when a change in Ironclad is written to the column.</param>
internal sealed record AttributeMapping(
    string AttributeId,
    string Label,
    AttributeKind Kind,
    ValueSource Source,
    string Column,
    bool SyncsBack = false);

/// <summary>The row that a value of the launch is read from.</summary>
internal enum ValueSource
{
    Agreement,

    /// <summary>The account of the Agreement's opportunity, or the Agreement's own: the agreement type decides.</summary>
    Account,
}
