using System.Text.Json.Nodes;

namespace Ironclad.Emulator.Company;

/// <summary>A published workflow design.</summary>
internal sealed record Template(string Id, string Name, string RecordType, string SignerName, string SignerEmail, IReadOnlyList<Field> Fields)
{
    /// <summary>Documents that every workflow's schema lists (recorded responses).</summary>
    private static readonly (string Id, string DisplayName, bool Many)[] Documents =
    [
        ("draft", "Draft", true),
        ("signed", "Signed PDF", false),
        ("partiallySigned", "Partially Signed PDF", false),
        ("sentSignaturePacket", "Sent Signature Packet", true),
    ];

    public Field? Field(string id) => Fields.FirstOrDefault(field => field.Id == id);

    public JsonObject ToLaunchSchema() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["schema"] = new JsonObject(Fields.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.ToLaunchSchema()))),
        ["permissions"] = new JsonArray("launch", "view"),
    };

    public JsonObject ToWorkflowSchema()
    {
        var schema = new JsonObject(Fields.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.ToWorkflowSchema())));
        schema["paperSource"] = new Field("paperSource", "string", "Paper Source", "paperSource").ToWorkflowSchema();
        foreach (var (id, displayName, many) in Documents)
            schema[id] = many ? ManyDocuments(displayName) : Document(displayName);
        return schema;
    }

    private static JsonObject Document(string displayName) => new() { ["type"] = "document", ["displayName"] = displayName, ["readOnly"] = true };

    private static JsonObject ManyDocuments(string displayName) => new()
    {
        ["type"] = "array",
        ["displayName"] = displayName,
        ["elementType"] = Document(displayName),
        ["readOnly"] = true,
    };
}
