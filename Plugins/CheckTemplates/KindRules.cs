using Ironclad.Mapping;
using Microsoft.Xrm.Sdk.Metadata;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>Which columns can be sent as which kind, and which kinds an Ironclad attribute takes.</summary>
internal static class KindRules
{
    private static readonly AttributeKind[] All = [.. Enum.GetValues(typeof(AttributeKind)).Cast<AttributeKind>()];

    public static bool Fits(AttributeKind kind, AttributeTypeCode type) => type switch
    {
        AttributeTypeCode.String => kind is AttributeKind.Text or AttributeKind.Email or AttributeKind.Address,
        AttributeTypeCode.Memo or AttributeTypeCode.Uniqueidentifier => kind == AttributeKind.Text,
        AttributeTypeCode.DateTime => kind == AttributeKind.Date,
        AttributeTypeCode.Money => kind is AttributeKind.MonetaryAmount or AttributeKind.Number,
        AttributeTypeCode.Integer or AttributeTypeCode.BigInt or AttributeTypeCode.Decimal or AttributeTypeCode.Double =>
            kind is AttributeKind.Number or AttributeKind.Text,
        AttributeTypeCode.Boolean => kind is AttributeKind.Boolean or AttributeKind.ChoiceLabel,
        AttributeTypeCode.Picklist or AttributeTypeCode.State or AttributeTypeCode.Status => kind == AttributeKind.ChoiceLabel,
        _ => false,
    };

    /// <param name="type">As Ironclad names it.</param>
    public static bool Fits(AttributeKind kind, string type) => FieldTypes.Take(type, kind);

    public static IEnumerable<AttributeKind> For(AttributeTypeCode type) => All.Where(kind => Fits(kind, type));

    public static IEnumerable<AttributeKind> For(string type) => All.Where(kind => Fits(kind, type));

    /// <summary>Whether a value that Ironclad sends can be written to a column of the type.</summary>
    public static bool CanComeBack(AttributeKind kind, AttributeTypeCode type) => kind switch
    {
        AttributeKind.Text or AttributeKind.Email => type is AttributeTypeCode.String or AttributeTypeCode.Memo,
        AttributeKind.Date => type == AttributeTypeCode.DateTime,
        AttributeKind.MonetaryAmount => type == AttributeTypeCode.Money,
        AttributeKind.Number => type is AttributeTypeCode.Integer or AttributeTypeCode.Decimal,
        AttributeKind.Boolean => type == AttributeTypeCode.Boolean,
        _ => false,
    };
}
