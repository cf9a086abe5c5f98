namespace Ironclad.Mapping;

/// <summary>The mapping between a workflow and its Agreement, read in both directions.</summary>
internal static class AgreementMapping
{
    /// <summary>The attribute that carries the Agreement's id: the key by which both sides know a launch.</summary>
    public const string AgreementIdAttribute = "dynamicsMsaId";

    public static IReadOnlyList<AttributeMapping> Attributes { get; } =
    [
        new(AgreementIdAttribute, AttributeKind.Text, ValueSource.Agreement, AgreementTable.Id),
        new("dynamicsMsaNumber", AttributeKind.Text, ValueSource.Agreement, AgreementTable.Number),
        new("agreementDate", AttributeKind.Date, ValueSource.Agreement, AgreementTable.StartDate),
        new("counterpartySignerName", AttributeKind.Text, ValueSource.Agreement, AgreementTable.SignerName),
        new("counterpartySignerEmail", AttributeKind.Email, ValueSource.Agreement, AgreementTable.SignerEmail),
        new("totalContractValue", AttributeKind.MonetaryAmount, ValueSource.Agreement, AgreementTable.Value, SyncsBack: true),
        new("counterpartyName", AttributeKind.Text, ValueSource.Account, "name"),
        new("counterpartyAddress", AttributeKind.Address, ValueSource.Account, "address1"),
    ];
}
