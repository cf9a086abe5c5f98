namespace Ironclad.Mapping;

/// <summary>The mapping between a workflow and its Agreement, read in both directions.</summary>
internal static class AgreementMapping
{
    /// <summary>The attribute that carries the Agreement's id: the key by which both sides know a launch.</summary>
    public const string AgreementIdAttribute = "dynamicsMsaId";

    public static IReadOnlyList<AttributeMapping> Attributes { get; } =
    [
        new(AgreementIdAttribute, "Agreement", AttributeKind.Text, ValueSource.Agreement, AgreementTable.Id),
        new("dynamicsMsaNumber", "Agreement Number", AttributeKind.Text, ValueSource.Agreement, AgreementTable.Number),
        new("agreementDate", "Agreement Start Date", AttributeKind.Date, ValueSource.Agreement, AgreementTable.StartDate),
        new("counterpartySignerName", "Counterparty Signer Name", AttributeKind.Text, ValueSource.Agreement, AgreementTable.SignerName),
        new("counterpartySignerEmail", "Counterparty Signer Email", AttributeKind.Email, ValueSource.Agreement, AgreementTable.SignerEmail),
        new("totalContractValue", "Agreement Value", AttributeKind.MonetaryAmount, ValueSource.Agreement, AgreementTable.Value, SyncsBack: true),
        new("counterpartyName", "Account Name", AttributeKind.Text, ValueSource.Account, "name"),
        new("counterpartyAddress", "Address", AttributeKind.Address, ValueSource.Account, "address1"),
    ];
}
