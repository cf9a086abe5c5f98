using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ironclad.Reliability.Ledgers;

/// <summary>What an approval's event and its note both tell: what became of it, and in which minute.</summary>
internal sealed partial record ApprovalKey(string Status, string Minute)
{
    public static ApprovalKey OfDelivery(string body)
    {
        var envelope = JsonNode.Parse(body)!;
        var moment = DateTimeOffset.Parse((string)envelope["timestamp"]!, CultureInfo.InvariantCulture);
        return new ApprovalKey((string)envelope["payload"]!["status"]!, moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    /// <returns>Null when the text is not that of an approval's note.</returns>
    public static ApprovalKey? OfNote(string text) =>
        Text().Match(text) is { Success: true } match ? new ApprovalKey(match.Groups["status"].Value, match.Groups["minute"].Value) : null;

    [GeneratedRegex(@"^[^:]+: (?<status>\w+) by .+ on (?<minute>\d{4}-\d\d-\d\d \d\d:\d\d) UTC")]
    private static partial Regex Text();
}
