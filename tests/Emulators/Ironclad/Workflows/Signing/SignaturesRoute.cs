using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.Signing;

/// <summary>GET /workflows/{id}/signatures (recorded response).</summary>
internal static class SignaturesRoute
{
    public static PublicRoute Route { get; } =
        new("GET", "/workflows/{id}/signatures", ["public.workflows.readSignatures"], Bucket.Signatures, Handle);

    private static Answer Handle(ApiCall call)
    {
        var workflow = call.Workflow;
        if (workflow.Step == Steps.Review)
            throw Refusal.State("This workflow is not at the Sign step, and is currently at the Review step");
        return Answer.Ok(new JsonObject
        {
            ["workflowId"] = workflow.Id,
            ["title"] = workflow.Title,
            ["signers"] = new JsonArray([.. workflow.Signers.Select(ToJson)]),
            ["routing"] = "sequential",
        });
    }

    private static JsonObject ToJson(Signer signer, int order) => new()
    {
        ["roleName"] = signer.RoleName,
        ["name"] = signer.Name,
        ["email"] = signer.Email,
        ["signatureStatus"] = new JsonObject { ["status"] = signer.Status },
        ["routingOrder"] = order,
    };
}
