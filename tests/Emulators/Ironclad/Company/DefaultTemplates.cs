namespace Ironclad.Emulator.Company;

/// <summary>The two templates of <see cref="DefaultCompany"/>.</summary>
internal static class DefaultTemplates
{
    /// <summary>Attributes of Ironclad's guide "Microsoft Dynamics Integration", and one of every other kind of value.</summary>
    public static Template Msa { get; } = new(
        DefaultCompany.MsaTemplateId, "MSA", "masterServicesAgreement", "counterpartySignerName", "counterpartySignerEmail",
        [
            new("counterpartyName", "string", "Counterparty Name", "counterpartyName", Required: true),
            new("counterpartySignerName", "string", "Counterparty Signer Name", "counterpartySigner", Required: true),
            new("counterpartySignerEmail", "email", "Counterparty Signer Email", "counterpartySignerEmail", Required: true),
            new("counterpartyAddress", "address", "Counterparty Address", "counterpartyAddress"),
            new("agreementDate", "date", "Agreement Date", "agreementDate"),
            new("totalContractValue", "monetaryAmount", "Total Contract Value", "totalContractValue"),
            new("dynamicsMsaId", "string", "Dynamics MSA ID", "dynamicsMsaId"),
            new("dynamicsMsaNumber", "string", "Dynamics MSA Number", "dynamicsMsaNumber"),
            new("contractTerm", "duration", "Contract Term", "contractTerm"),
            new("seats", "number", "Seats", "seats"),
            new("autoRenewal", "boolean", "Auto Renewal", "autoRenewal"),
            new("governingLaw", "string", "Governing Law", "governingLaw", Options: ["Delaware", "New York", "England and Wales"]),
        ]);

    /// <summary>Signer attributes with <c>role…</c> ids and other property keys, as in the recorded responses.</summary>
    public static Template Nda { get; } = new(
        DefaultCompany.NdaTemplateId, "NDA", "nda", DefaultCompany.NdaSignerNameAttribute, DefaultCompany.NdaSignerEmailAttribute,
        [
            new("counterpartyName", "string", "Counterparty Name", "counterpartyName", Required: true),
            new(DefaultCompany.NdaSignerNameAttribute, "string", "Counterparty Signer Name", "counterpartySigner", Required: true),
            new(DefaultCompany.NdaSignerEmailAttribute, "email", "Counterparty Signer Email", "counterpartySignerEmail", Required: true),
            new("counterpartyAddress", "address", "Counterparty Address", "counterpartyAddress"),
            new("agreementDate", "date", "Agreement Date", "agreementDate"),
            new("dynamicsMsaId", "string", "Dynamics Agreement ID", "dynamicsMsaId"),
            new("dynamicsMsaNumber", "string", "Dynamics Agreement Number", "dynamicsMsaNumber"),
        ]);
}
