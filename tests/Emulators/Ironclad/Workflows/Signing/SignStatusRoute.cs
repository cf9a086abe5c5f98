using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.Signing;

/// <summary>GET /workflows/{id}/sign-status (recorded response).</summary>
internal static class SignStatusRoute
{
    public static PublicRoute Route { get; } =
        new("GET", "/workflows/{id}/sign-status", ["public.workflows.readSignStatus"], Bucket.SignStatus, Handle);

    private static Answer Handle(ApiCall call)
    {
        var workflow = call.Workflow;
        if (workflow.Step != Steps.Sign)
            throw Refusal.State("Workflow must be on Sign Step.");
        return Answer.Ok(new JsonObject
        {
            ["signers"] = new JsonArray([.. workflow.Signers.Select(ToJson)]),
            ["routing"] = "sequential",
            ["status"] = workflow.IsSigned ? "complete" : workflow.SentPacket is null ? "not_sent" : "sent",
            ["requireSignedDocumentUpload"] = false,
            ["provider"] = "Ironclad Signature",
        });
    }

    private static JsonObject ToJson(Signer signer, int order)
    {
        var json = new JsonObject
        {
            ["name"] = signer.Name,
            ["email"] = signer.Email,
            ["roleName"] = signer.RoleName,
            ["routingOrder"] = order,
            ["status"] = signer.Status,
            ["isWetSigned"] = false,
            ["type"] = signer.UserId is null ? "external" : "internal",
        };
        if (signer.UserId is { } userId)
            json["userId"] = userId;
        return json;
    }
}
