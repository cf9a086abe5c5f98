using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Story;

internal static class Launch
{
    public static async Task TellAsync(Scene scene)
    {
        scene.AgreementId = scene.World.Seller.Create("icd_agreement", CompleteMsa(scene.World.Company));
        var view = scene.Now;
        var calls = await scene.World.Calls.TakeAsync();
        scene.TellChanges(view, calls);

        var workflow = (await scene.World.Ironclad.Control.Workflows()).Single();
        scene.Narrator.Expect("The link was there when Create returned", view["Ironclad Workflow"].EndsWith($"/workflow/{workflow.Id}", StringComparison.Ordinal), view["Ironclad Workflow"]);
        scene.Narrator.Expect("The name is the workflow's title", view["Name"] == workflow.Title, view["Name"]);
        scene.Narrator.Expect("The status is the workflow's step", view["Ironclad Workflow Status"] == workflow.Step, view["Ironclad Workflow Status"]);
        await ExpectAttributesAsync(scene, view);
        await scene.World.Calls.TakeAsync();
    }

    public static (string Column, object? Value)[] CompleteMsa(Company company) =>
    [
        ("icd_name", "Contoso MSA"),
        ("icd_agreementtype", new OptionSetValue(1)),
        ("icd_opportunityid", company.Opportunity),
        ("transactioncurrencyid", company.Currency),
        ("icd_agreementvalue", new Money(125_000.50m)),
        ("icd_agreementstartdate", new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc)),
        ("icd_counterpartysignername", "Chris Counterparty"),
        ("icd_counterpartysigneremail", "chris@contoso.example"),
    ];

    private static async Task ExpectAttributesAsync(Scene scene, AgreementView view)
    {
        var sent = await scene.World.AttributesAsync(view["Ironclad Workflow Id"]);
        var expected = new Dictionary<string, string>
        {
            ["dynamicsMsaId"] = $"\"{scene.AgreementId}\"",
            ["dynamicsMsaNumber"] = $"\"{view["Agreement Number"]}\"",
            ["agreementDate"] = "\"2026-12-01T00:00:00Z\"",
            ["counterpartySignerName"] = "\"Chris Counterparty\"",
            ["counterpartySignerEmail"] = "\"chris@contoso.example\"",
            ["totalContractValue"] = """{"currency":"USD","amount":125000.5}""",
            ["counterpartyName"] = "\"Contoso Ltd.\"",
            ["counterpartyAddress"] = """{"lines":["1 Main Street"],"locality":"Austin","region":"TX","postcode":"78701","country":"USA"}""",
        };
        foreach (var (attribute, value) in expected)
            scene.Narrator.Expect($"{attribute} = {value}", Json.Same(sent[attribute], value), sent[attribute]?.ToJsonString());
    }
}
