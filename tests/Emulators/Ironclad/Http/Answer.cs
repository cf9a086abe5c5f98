using System.Text;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Documents;

namespace Ironclad.Emulator.Http;

/// <summary>What a route answers, before faults and headers are put on it.</summary>
internal sealed record Answer(int Status, byte[] Body, string? ContentType)
{
    public const string JsonType = "application/json; charset=utf-8";

    public static Answer NoContent { get; } = new(StatusCodes.Status204NoContent, [], null);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>So many bytes of comments follow the body.</summary>
    public long Padding { get; init; }

    public Transfer Transfer { get; init; }

    public long Length => Body.Length + Padding;

    public static Answer Ok(JsonNode? body) => Json(StatusCodes.Status200OK, body);

    public static Answer Json(int status, JsonNode? body) => new(status, Encoding.UTF8.GetBytes(NodeJson.Stringify(body)), JsonType);

    public static Answer Text(string text, string contentType) => new(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>A download carries neither a file name nor a content type (recorded response of a document download).</summary>
    public static Answer Download(Document document) => new(StatusCodes.Status200OK, document.Content, null)
    {
        Padding = document.Padding,
        Headers = new Dictionary<string, string> { ["Content-Disposition"] = "attachment" },
    };

    public static Answer Error(int status, string code, string message, string? param = null)
    {
        var body = new JsonObject { ["code"] = code, ["message"] = message };
        if (param is not null)
            body["param"] = param;
        return Json(status, body);
    }

    /// <summary>The answer without the second half of its body.</summary>
    public Answer Half() => Length / 2 is var half && half <= Body.Length
        ? this with { Body = Body[..(int)half], Padding = 0 }
        : this with { Padding = half - Body.Length };

    public async Task WriteTo(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (Status == StatusCodes.Status204NoContent)
            return;
        response.ContentType = ContentType;
        await BodyWriter.Write(this, response);
    }
}
