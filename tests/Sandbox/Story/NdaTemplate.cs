using Ironclad.Emulator;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Story;

internal static class NdaTemplate
{
    private const int Text = 1;
    private const int Email = 2;

    public static async Task TellAsync(Scene scene)
    {
        AddTemplate(scene);
        await scene.World.Calls.TakeAsync();

        var nda = scene.World.Seller.Create(
            "icd_agreement",
            ("icd_name", "Contoso NDA"),
            ("icd_agreementtype", new OptionSetValue(2)),
            ("icd_accountid", scene.World.Company.Account),
            ("icd_counterpartysignername", "Chris Counterparty"),
            ("icd_counterpartysigneremail", "chris@contoso.example"));
        var view = AgreementView.Read(scene.World.Seller, nda);
        scene.Narrator.Calls(await scene.World.Calls.TakeAsync());
        scene.Narrator.Expect("The NDA was launched, with no Opportunity in sight", view["Ironclad Workflow"].Length > 0, view["Launch Error"]);
        var sent = await scene.World.AttributesAsync(view["Ironclad Workflow Id"]);
        scene.Narrator.Expect("Its counterparty is the Agreement's own account", (string?)sent["counterpartyName"] == "Contoso Ltd.", sent["counterpartyName"]?.ToJsonString());
        scene.Narrator.Expect("The signer went into an attribute with a random id", (string?)sent[DefaultCompany.NdaSignerNameAttribute] == "Chris Counterparty");
    }

    private static void AddTemplate(Scene scene)
    {
        var legalOps = scene.World.LegalOps;
        var template = new EntityReference("icd_template", legalOps.Create(
            "icd_template",
            ("icd_name", "Mutual NDA"),
            ("icd_agreementtype", new OptionSetValue(2)),
            ("icd_ironcladtemplateid", DefaultCompany.NdaTemplateId)));
        foreach (var (attribute, kind, path) in Lines)
            legalOps.Create(
                "icd_mapping",
                ("icd_templateid", template), ("icd_attributeid", attribute), ("icd_kind", new OptionSetValue(kind)), ("icd_columnpath", path));
        scene.Narrator.Say($"Legal-ops saves a template with {Lines.Length} mappings, each checked against Dataverse and Ironclad");
    }

    private static (string Attribute, int Kind, string Path)[] Lines { get; } =
    [
        ("counterpartyName", Text, "account.name"),
        (DefaultCompany.NdaSignerNameAttribute, Text, "icd_counterpartysignername"),
        (DefaultCompany.NdaSignerEmailAttribute, Email, "icd_counterpartysigneremail"),
    ];
}
