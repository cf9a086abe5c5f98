using System.Text.Json.Nodes;

namespace Ironclad.Sandbox.Story;

internal static class Json
{
    /// <summary>Equal as values: 125000.50 and 125000.5 are the same number.</summary>
    public static bool Same(JsonNode? found, string expected) => (found, JsonNode.Parse(expected)) switch
    {
        (JsonValue left, JsonValue right) when left.TryGetValue<decimal>(out var a) && right.TryGetValue<decimal>(out var b) => a == b,
        (JsonObject left, JsonObject right) => left.Count == right.Count && right.All(member => Same(left[member.Key], member.Value!.ToJsonString())),
        var (left, right) => JsonNode.DeepEquals(left, right),
    };
}
