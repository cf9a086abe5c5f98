using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Documents;

/// <summary>GET /workflows/{id}/document/{key}/download (recorded response); the misspelt message is Ironclad's.</summary>
internal static class DownloadDocumentRoute
{
    public static PublicRoute Route { get; } =
        new("GET", "/workflows/{id}/document/{key}/download", ["public.workflows.readDocuments"], Bucket.WorkflowsRead, call =>
            call.Workflow.Documents.FirstOrDefault(document => document.Key == call.Value("key")) is { } document
                ? Answer.Download(document)
                : Answer.Json(400, "Document does not exists"));
}
