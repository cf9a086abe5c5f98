using System.Text;
using System.Text.Json.Nodes;

namespace Ironclad.Deliveries.Forgeries;

/// <summary>A genuine signature over something else than what is sent.</summary>
internal static class BodyForgeries
{
    public static IReadOnlyList<Func<MutationSource, MutatedDelivery>> All { get; } =
    [
        source => source.Changed("a bit of the body flipped", Flipped(source.Chance, source.Delivery.Body)),
        source => source.Changed("a byte put into the body", Inserted(source.Chance, source.Delivery.Body)),
        source => source.Changed("a byte taken out of the body", Without(source.Delivery.Body, source.Index(source.Delivery.Body.Length))),
        source => source.Changed("the body cut short", source.Delivery.Body[..source.Index(source.Delivery.Body.Length)]),
        source => source.Changed("the body of another delivery", source.Other.Body),
        source => source.Changed("the body twice", [.. source.Delivery.Body, .. source.Delivery.Body]),
        source => source.Changed("no body", []),
        source => source.Changed("a byte order mark before the body", [0xef, 0xbb, 0xbf, .. source.Delivery.Body]),
        source => source.Changed("the body in UTF-16", Encoding.Unicode.GetBytes(source.Delivery.Text)),
        source => source.Changed("a NUL after the body", [.. source.Delivery.Body, 0]),
        source => Replaced(source, "another workflow", "\"workflowID\":\"", $"\"workflowID\":\"{GenuineBodies.Id(source.Chance)}"),
        source => Replaced(source, "another event", "\"event\":\"workflow_", "\"event\":\"workflow_re"),
        source => Replaced(source, "a key twice", "\"workflowID\":", "\"workflowID\":\"6a6b3fe555335a552adb0000\",\"workflowID\":"),
        source => Replaced(source, "another payload first", "\"payload\":", "\"payload\":{\"event\":\"workflow_completed\"},\"payload\":"),
        source => Replaced(source, "a field more", "\"timestamp\":", "\"extra\":1e400,\"timestamp\":"),
        source => Replaced(source, "deeply nested", "\"timestamp\":", $"\"deep\":{new string('[', 200)}{new string(']', 200)},\"timestamp\":"),
        source => Replaced(source, "half a surrogate pair", "\"timestamp\":\"", "\"timestamp\":\"\\ud83d"),
        source => source.Changed("fields in another order", Reordered(source.Delivery.Body)),
    ];

    private static MutatedDelivery Replaced(MutationSource source, string mutation, string old, string @new) =>
        source.Changed(mutation, Encoding.UTF8.GetBytes(source.Delivery.Text.Replace(old, @new, StringComparison.Ordinal)));

    private static byte[] Flipped(Random chance, byte[] body)
    {
        var flipped = body.ToArray();
        flipped[chance.Next(body.Length)] ^= (byte)(1 << chance.Next(8));
        return flipped;
    }

    private static byte[] Inserted(Random chance, byte[] body)
    {
        var at = chance.Next(body.Length + 1);
        return [.. body[..at], (byte)chance.Next(256), .. body[at..]];
    }

    private static byte[] Without(byte[] body, int at) => [.. body[..at], .. body[(at + 1)..]];

    private static byte[] Reordered(byte[] body)
    {
        var reversed = new JsonObject();
        foreach (var (name, value) in JsonNode.Parse(body)!.AsObject().Reverse())
            reversed[name] = value?.DeepClone();
        return Encoding.UTF8.GetBytes(reversed.ToJsonString());
    }
}
