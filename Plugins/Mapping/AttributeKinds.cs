namespace Ironclad.Mapping;

/// <summary>The values of the choice Kind.</summary>
internal static class AttributeKinds
{
    /// <returns>Null for no value, or one that this version does not know.</returns>
    public static AttributeKind? Of(int? choice) => choice switch
    {
        1 => AttributeKind.Text,
        2 => AttributeKind.Email,
        3 => AttributeKind.Date,
        4 => AttributeKind.MonetaryAmount,
        5 => AttributeKind.Address,
        6 => AttributeKind.Number,
        7 => AttributeKind.Boolean,
        8 => AttributeKind.ChoiceLabel,
        _ => null,
    };
}
