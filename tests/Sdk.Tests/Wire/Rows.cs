using Microsoft.Xrm.Sdk;

namespace Ironclad.Sdk.Tests.Wire;

internal static class Rows
{
    public static readonly Guid NoteId = new("11111111-2222-4333-8444-555555555555");
    public static readonly Guid AgreementId = new("aaaaaaaa-2222-4333-8444-555555555555");

    public static Entity Note() => new("annotation", NoteId)
    {
        ["subject"] = "Approved by Legal",
        ["notetext"] = "<a & b>",
        ["isdocument"] = true,
        ["filename"] = "msa.pdf",
        ["mimetype"] = "application/pdf",
        ["documentbody"] = "JVBERi0=",
        ["objectid"] = new EntityReference("icd_agreement", AgreementId),
    };

    public static Entity Agreement() => new("icd_agreement", AgreementId)
    {
        RowVersion = "1234",
        ["icd_agreementvalue"] = new Money(125000.50m),
        ["icd_agreementtype"] = new OptionSetValue(1),
        ["icd_ironcladworkflowstatus"] = "Complete",
        ["icd_agreementstartdate"] = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc),
        ["icd_flag"] = true,
        ["icd_count"] = 3,
        ["icd_rate"] = 1.5m,
        ["icd_double"] = 2.5,
        ["icd_null"] = null,
        ["icd_guid"] = NoteId,
    };

    /// <summary>A row as the service answers it, with joined columns and a formatted value.</summary>
    public static Entity Answered()
    {
        var row = new Entity("icd_agreement", AgreementId)
        {
            RowVersion = "77",
            ["icd_agreementnumber"] = "AGR-1001",
            ["icd_agreementvalue"] = new Money(1),
            ["opp.totalamount"] = new AliasedValue("opportunity", "totalamount", new Money(5)),
            ["acct.name"] = new AliasedValue("account", "name", "Contoso"),
            ["ownerid"] = new EntityReference("systemuser", NoteId) { Name = "Kim" },
            ["createdon"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        row.FormattedValues["icd_agreementvalue"] = "$1.00";
        return row;
    }
}
