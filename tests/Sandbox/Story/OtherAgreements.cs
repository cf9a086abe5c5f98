using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Story;

internal static class OtherAgreements
{
    private const string Incomplete = "Contoso MSA without a signer";

    public static async Task TellAsync(Scene scene)
    {
        await LeaveNdaAloneAsync(scene);
        await RefuseIncompleteMsaAsync(scene);
    }

    private static async Task LeaveNdaAloneAsync(Scene scene)
    {
        var seller = scene.World.Seller;
        var nda = seller.Create("icd_agreement", ("icd_name", "Contoso NDA"), ("icd_agreementtype", new OptionSetValue(2)), ("icd_accountid", scene.World.Company.Account));
        var view = AgreementView.Read(seller, nda);
        scene.Narrator.Calls(await scene.World.Calls.TakeAsync());
        scene.Narrator.Expect("The NDA was saved and nothing was launched: its type has no template", view["Ironclad Workflow"].Length == 0 && view["Name"] == "Contoso NDA");
    }

    private static async Task RefuseIncompleteMsaAsync(Scene scene)
    {
        var seller = scene.World.Seller;
        var columns = Launch.CompleteMsa(scene.World.Company).Where(column => column.Column is not ("icd_counterpartysigneremail" or "icd_name"));
        var message = Refusal(() => seller.Create("icd_agreement", [.. columns, ("icd_name", Incomplete)]));
        scene.Narrator.Calls(await scene.World.Calls.TakeAsync());
        if (message is not null)
            scene.Narrator.Say($"The seller reads: {message}");
        scene.Narrator.Expect("The refusal names the column", message?.Contains("Counterparty Signer Email", StringComparison.Ordinal) == true, message ?? "it was accepted");
        scene.Narrator.Expect("No row is left", seller.Many("icd_agreement", "icd_name", Incomplete, "icd_name").Count == 0);
    }

    private static string? Refusal(Action create)
    {
        try
        {
            create();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }
}
