using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Story;

/// <summary>The commands of an Agreement's form, pressed by the seller.</summary>
internal sealed class Button(DataverseUser user, Guid agreementId)
{
    public Answer Launch() => Answer.Of(Execute("icd_LaunchAgreement"));

    public Answer Cancel(string comment) => Answer.Of(Execute("icd_CancelAgreement", ("Comment", comment)));

    public JsonObject Preview() => JsonNode.Parse((string)Execute("icd_PreviewLaunch")["Result"])!.AsObject();

    private OrganizationResponse Execute(string name, params (string Name, string Value)[] parameters)
    {
        var request = new OrganizationRequest(name) { ["Target"] = new EntityReference("icd_agreement", agreementId) };
        foreach (var (parameter, value) in parameters)
            request[parameter] = value;
        return user.Execute(request);
    }
}

internal sealed record Answer(string Outcome, string Message, string Code)
{
    public static Answer Of(OrganizationResponse response) =>
        new((string)response["Outcome"], (string)response["Message"], (string)response["Code"]);
}
