using System.Globalization;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Company;

namespace Ironclad.Emulator.Records;

/// <summary>
/// The record object (Ironclad OpenAPI: RecordModel; recorded responses of records without attachment). Properties go by
/// <c>propertyKey</c>, not by attribute id.
/// </summary>
internal static class RecordJson
{
    public static JsonObject Of(ContractRecord record, Uri host, bool addressAsObject)
    {
        var properties = new JsonObject();
        foreach (var field in record.Workflow.Template.Fields)
        {
            if (record.Workflow.Attributes[field.Id] is { } value)
                properties[field.PropertyKey] = new JsonObject { ["type"] = TypeOf(field), ["value"] = Value(field, value, addressAsObject) };
        }

        return new()
        {
            ["id"] = record.Id,
            ["ironcladId"] = record.IroncladId,
            ["type"] = record.Workflow.Template.RecordType,
            ["name"] = record.Workflow.Title,
            ["lastUpdated"] = Timestamp.Of(record.LastUpdated),
            ["properties"] = properties,
            ["attachments"] = Attachments(record, host),
            ["links"] = new JsonArray(),
            ["childIds"] = new JsonArray(),
            ["contractStatus"] = new JsonObject { ["status"] = "active", ["enhancedStatus"] = "executed" },
            ["source"] = new JsonObject { ["type"] = "workflow", ["workflowId"] = record.Workflow.Id },
        };
    }

    /// <summary><c>monetaryAmount</c> in a workflow is <c>monetary_amount</c> in a record (Ironclad OpenAPI).</summary>
    private static string TypeOf(Field field) => field.Type == "monetaryAmount" ? "monetary_amount" : field.Type;

    private static JsonNode? Value(Field field, JsonNode value, bool addressAsObject) => field.Type switch
    {
        "date" => Timestamp.Of(DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
        "address" when !addressAsObject => string.Join(", ", Lines(value.AsObject())),
        "address" => WithRaw(value.DeepClone().AsObject()),
        "duration" => Iso(value.AsObject()),
        _ => value.DeepClone(),
    };

    private static JsonObject Attachments(ContractRecord record, Uri host)
    {
        if (record.AttachmentKey is not { } key)
            return [];
        var path = $"/public/api/v1/records/{record.Id}/attachments/{Uri.EscapeDataString(key)}";
        var attachment = new JsonObject();
        if (!record.Completion.NoFileName)
            attachment["filename"] = record.FileName;
        if (!record.Completion.NoContentType)
            attachment["contentType"] = "application/pdf";
        attachment["href"] = new Uri(record.Completion.HrefHost ?? host, path).AbsoluteUri;
        return new() { [key] = attachment };
    }

    private static JsonObject WithRaw(JsonObject address)
    {
        address["raw"] = string.Join(", ", Lines(address));
        return address;
    }

    private static IEnumerable<string> Lines(JsonObject address) =>
        (address["lines"]?.AsArray() ?? []).Concat(new[] { "locality", "region", "postcode", "country" }.Select(part => address[part]))
            .Select(part => (string?)part).OfType<string>().Where(part => part.Length > 0);

    private static string Iso(JsonObject duration)
    {
        var parts = new[] { ("years", 'Y'), ("months", 'M'), ("weeks", 'W'), ("days", 'D') }
            .Where(unit => duration[unit.Item1] is not null).Select(unit => $"{duration[unit.Item1]}{unit.Item2}");
        return "P" + string.Concat(parts);
    }
}
