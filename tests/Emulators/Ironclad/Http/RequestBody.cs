using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ironclad.Emulator.Http;

internal static class RequestBody
{
    public static async Task<JsonNode?> Read(HttpRequest request, PublicRoute route)
    {
        if (request.ContentLength is 0 or null && !request.Headers.ContainsKey("Transfer-Encoding"))
            return null;
        if (route.TakesForm && request.HasFormContentType)
            return Fields(await request.ReadFormAsync());
        if (!request.HasJsonContentType())
            throw Refusal.NotImitated($"a request body of type {request.ContentType}", "Http/RequestBody.cs");
        try
        {
            return await JsonNode.ParseAsync(request.Body);
        }
        catch (JsonException)
        {
            throw Refusal.Invalid("request body must be valid JSON");
        }
    }

    private static JsonObject Fields(IFormCollection form) =>
        new(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString())));
}
