namespace Ironclad.Mapping;

/// <summary>The mapping between a workflow and its Agreement, read in both directions.</summary>
internal static class AgreementMapping
{
    /// <summary>The attribute that carries the Agreement's id: the key by which both sides know a launch.</summary>
    public const string AgreementIdAttribute = "dynamicsMsaId";

    /// <summary>What templates without mapping rows of their own use.</summary>
    public static IReadOnlyList<AttributeMapping> Attributes { get; } =
    [
        new(AgreementIdAttribute, "Agreement", AttributeKind.Text, ColumnPath.Agreement(AgreementTable.Id)),
        new("dynamicsMsaNumber", "Agreement Number", AttributeKind.Text, ColumnPath.Agreement(AgreementTable.Number)),
        new("agreementDate", "Agreement Start Date", AttributeKind.Date, ColumnPath.Agreement(AgreementTable.StartDate)),
        new("counterpartySignerName", "Counterparty Signer Name", AttributeKind.Text, ColumnPath.Agreement(AgreementTable.SignerName)),
        new("counterpartySignerEmail", "Counterparty Signer Email", AttributeKind.Email, ColumnPath.Agreement(AgreementTable.SignerEmail)),
        new("totalContractValue", "Agreement Value", AttributeKind.MonetaryAmount, ColumnPath.Agreement(AgreementTable.Value), SyncsBack: true),
        new("counterpartyName", "Account Name", AttributeKind.Text, ColumnPath.Account("name")),
        new("counterpartyAddress", "Address", AttributeKind.Address, ColumnPath.Account("address1")),
    ];
}
