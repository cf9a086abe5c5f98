using System.Globalization;
using System.Text;

namespace Ironclad.Deliveries;

/// <summary>
/// Bodies as <c>JSON.stringify</c> writes them: keys of the envelope in alphabetical order, no white space, nothing escaped that
/// need not be (Ironclad docs: reference/webhooks, reference/webhook-verification).
/// </summary>
internal static class GenuineBodies
{
    private static readonly string[] Events =
    [
        "workflow_attribute_updated", "workflow_approval_status_changed", "workflow_completed", "workflow_launched",
        "workflow_comment_added", "workflow_step_updated",
    ];

    // Inside a JSON string: what JSON writers like to escape, and what must be.
    private static readonly string[] Pieces =
        ["Legal", "é", "日本", "😀", "<b>", "&", "'", "+", "/", "\u2028", "\\\"", "\\\\", "\\n", "\\u001f", "{", "}", ",", ":", "0", " "];

    public static byte[] Next(Random chance)
    {
        var name = Events[chance.Next(Events.Length)];
        var body = new StringBuilder("""{"companyID":"68dc3ef957dfe647e41e47df","payload":{""");
        for (var extra = chance.Next(3); extra > 0; extra--)
            body.Append(CultureInfo.InvariantCulture, $"\"field{extra}\":{Value(chance, depth: 2)},");
        body.Append($"\"event\":\"{name}\",\"templateID\":\"68dc41e5a7987b1e623e4711\",\"workflowID\":\"{Id(chance)}\"}}");
        body.Append($",\"timestamp\":\"2026-07-{chance.Next(10, 31)}T12:13:25.629Z\",\"webhookID\":\"6a6b3fe555335a552adb8999\"}}");
        return Encoding.UTF8.GetBytes(body.ToString());
    }

    public static string Id(Random chance) => Convert.ToHexStringLower(Bytes(chance, 12));

    public static byte[] Bytes(Random chance, int count)
    {
        var bytes = new byte[count];
        chance.NextBytes(bytes);
        return bytes;
    }

    private static string Value(Random chance, int depth) => chance.Next(depth > 0 ? 6 : 4) switch
    {
        0 => Text(chance),
        1 => chance.Next(-1000, 100_000).ToString(CultureInfo.InvariantCulture),
        2 => $"{chance.Next(1, 1000)}.{chance.Next(1, 10)}",
        3 => chance.Next(3) switch { 0 => "true", 1 => "false", _ => "null" },
        4 => $"[{Value(chance, depth - 1)},{Value(chance, depth - 1)}]",
        _ => $"{{\"inner\":{Value(chance, depth - 1)},{Text(chance)}:{Value(chance, depth - 1)}}}",
    };

    private static string Text(Random chance) =>
        $"\"{string.Concat(Enumerable.Range(0, chance.Next(1, 8)).Select(_ => Pieces[chance.Next(Pieces.Length)]))}\"";
}
