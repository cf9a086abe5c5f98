namespace Ironclad.Mapping;

/// <summary>Which fields of a launch form take which kinds of value (Ironclad docs: field-types-supported).</summary>
internal static class FieldTypes
{
    /// <summary>Approvers and signers are filled by ids of their own, which the launch form need not list.</summary>
    private static readonly string[] Roles = ["approver", "signer"];

    /// <param name="type">As Ironclad names it.</param>
    public static bool Take(string type, AttributeKind kind) => type switch
    {
        "string" => kind is AttributeKind.Text or AttributeKind.ChoiceLabel or AttributeKind.Email,
        "email" => kind is AttributeKind.Email or AttributeKind.Text,
        "date" => kind == AttributeKind.Date,
        "monetaryAmount" => kind == AttributeKind.MonetaryAmount,
        "address" => kind == AttributeKind.Address,
        "number" => kind == AttributeKind.Number,
        "boolean" => kind == AttributeKind.Boolean,
        _ => false,
    };

    public static bool IsRole(string attributeId) => Roles.Any(role => attributeId.StartsWith(role, StringComparison.Ordinal));
}
