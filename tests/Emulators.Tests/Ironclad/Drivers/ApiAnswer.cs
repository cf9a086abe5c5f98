using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Ironclad.Emulators.Tests.Ironclad.Drivers;

internal sealed record ApiAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    /// <summary>Code, message and param of an error.</summary>
    public (HttpStatusCode Status, string? Code, string? Message, string? Param) Error =>
        (Status, (string?)Json["code"], (string?)Json["message"], (string?)Json["param"]);
}
