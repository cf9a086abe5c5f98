using System.Text.Json.Nodes;

namespace Ironclad.Emulator.Company;

/// <summary>One question of a template's launch form.</summary>
/// <param name="Id">Attribute id.</param>
/// <param name="Type">string, email, date, number, boolean, monetaryAmount, address, duration.</param>
/// <param name="PropertyKey">Id of the record property that keeps the value; often not the attribute id.</param>
internal sealed record Field(string Id, string Type, string DisplayName, string PropertyKey, bool Required = false, string[]? Options = null)
{
    /// <summary>As in <c>GET /workflow-schemas</c>.</summary>
    public JsonObject ToLaunchSchema()
    {
        var schema = new JsonObject { ["type"] = Type, ["displayName"] = DisplayName, ["required"] = Required ? "always" : "never" };
        if (Options is not null)
            schema["options"] = new JsonObject { ["values"] = Values(Options), ["freeTextAllowed"] = false };
        else if (Id == "counterpartyName")
            schema["options"] = new JsonObject { ["freeTextAllowed"] = true };
        return schema;
    }

    /// <summary>As in a workflow's <c>schema</c>. Every recorded field was read-only, even those that PATCH changes.</summary>
    public JsonObject ToWorkflowSchema() => new()
    {
        ["type"] = Type,
        ["displayName"] = DisplayName,
        ["propertyKey"] = PropertyKey,
        ["readOnly"] = true,
    };

    private static JsonArray Values(string[] options) => [.. options.Select(option => JsonValue.Create(option))];
}
