using System.Text;
using System.Text.Json.Nodes;

namespace Ironclad.Emulator.Http;

/// <summary>What a route answers, before faults and headers are put on it.</summary>
internal sealed record Answer(int Status, byte[] Body, string? ContentType)
{
    public const string JsonType = "application/json; charset=utf-8";

    public static Answer NoContent { get; } = new(StatusCodes.Status204NoContent, [], null);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static Answer Ok(JsonNode? body) => Json(StatusCodes.Status200OK, body);

    public static Answer Json(int status, JsonNode? body) => new(status, Encoding.UTF8.GetBytes(NodeJson.Stringify(body)), JsonType);

    public static Answer Text(string text, string contentType) => new(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>A download carries neither a file name nor a content type (recorded response of a document download).</summary>
    public static Answer Download(byte[] content) => new(StatusCodes.Status200OK, content, null)
    {
        Headers = new Dictionary<string, string> { ["Content-Disposition"] = "attachment" },
    };

    public static Answer Error(int status, string code, string message, string? param = null)
    {
        var body = new JsonObject { ["code"] = code, ["message"] = message };
        if (param is not null)
            body["param"] = param;
        return Json(status, body);
    }

    public async Task WriteTo(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (Status == StatusCodes.Status204NoContent)
            return;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body);
    }
}
