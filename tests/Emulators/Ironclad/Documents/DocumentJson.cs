using System.Text.Json.Nodes;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Workflows;

namespace Ironclad.Emulator.Documents;

/// <summary>A document as it is listed; its <c>download</c> is relative, unlike all other links (recorded responses).</summary>
internal static class DocumentJson
{
    public static JsonArray Of(IEnumerable<Document> documents, Workflow workflow) => [.. documents.Select(document => Of(document, workflow))];

    public static JsonObject Of(Document document, Workflow workflow) => new()
    {
        ["version"] = document.Version,
        ["versionNumber"] = 1,
        ["filename"] = document.FileName,
        ["key"] = document.Key,
        ["download"] = $"/public/api/v1/workflows/{workflow.Id}/document/{document.Key}/download",
        ["lastModified"] = new JsonObject
        {
            ["timestamp"] = Timestamp.Of(document.Modified),
            ["author"] = document.Author.DeepClone(),
        },
    };
}
