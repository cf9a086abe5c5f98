using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ironclad.Emulator.Workflows.Launch;

/// <summary>
/// Addresses are validated (Ironclad docs: field-types-supported): lines, locality and country always,
/// region and postcode too in the United States.
/// </summary>
internal static class AddressCheck
{
    private static readonly string[] Parts = ["lines", "locality", "region", "postcode", "country"];
    private static readonly string[] UnitedStates = ["USA", "U.S.A.", "United States", "United States of America"];

    public static string? Problem(JsonNode value)
    {
        if (value is not JsonObject address || address.Any(part => !Parts.Contains(part.Key)) || !HasLines(address))
            return "must be an address with one to four lines";
        var needed = UnitedStates.Contains(Text(address, "country"), StringComparer.OrdinalIgnoreCase)
            ? new[] { "locality", "region", "postcode" }
            : ["locality", "country"];
        var missing = needed.Where(part => Text(address, part).Length == 0).ToList();
        return missing.Count == 0 ? null : $"address lacks {string.Join(", ", missing)}";
    }

    private static bool HasLines(JsonObject address) =>
        address["lines"] is JsonArray { Count: >= 1 and <= 4 } lines
        && lines.All(line => line?.GetValueKind() == JsonValueKind.String && ((string)line!).Length > 0);

    private static string Text(JsonObject address, string part) =>
        address[part] is { } value && value.GetValueKind() == JsonValueKind.String ? (string)value! : "";
}
