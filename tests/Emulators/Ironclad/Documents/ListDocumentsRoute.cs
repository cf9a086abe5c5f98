using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Documents;

/// <summary>GET /workflows/{id}/documents (recorded response).</summary>
internal static class ListDocumentsRoute
{
    public static PublicRoute Route { get; } =
        new("GET", "/workflows/{id}/documents", ["public.workflows.readDocuments"], Bucket.WorkflowsRead, call => Answer.Ok(new JsonObject
        {
            ["signaturePacketDocuments"] = DocumentJson.Of(call.Workflow.Drafts, call.Workflow),
            ["excludedFromSignaturePacketDocuments"] = new JsonArray(),
        }));
}
