using System.Text.Json;
using Ironclad.Mapping;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Which templates belong to Agreements, and under which ids their attributes go.</summary>
internal sealed class SyncSettings
{
    private readonly HashSet<string> _templates;
    private readonly JsonElement _attributeIds;

    private SyncSettings(HashSet<string> templates, JsonElement attributeIds)
    {
        _templates = templates;
        _attributeIds = attributeIds;
    }

    public static SyncSettings From(IReadOnlyDictionary<string, string> values) => new(
        [.. AgreementType.All.SelectMany(type => TemplateIds(values.GetValueOrDefault(type.TemplateSetting)))],
        AttributeIds(values.GetValueOrDefault(SettingNames.AttributeIds)));

    public bool IsMapped(string? templateId) => templateId is not null && _templates.Contains(templateId);

    /// <summary>The id that a template uses for an attribute of the mapping: its own override, else the one for all templates, else the usual id.</summary>
    public string AttributeId(string? templateId, string usualId) =>
        (templateId is not null && Member(_attributeIds, templateId) is { } own ? Text(own, usualId) : null)
        ?? Text(_attributeIds, usualId)
        ?? usualId;

    /// <summary>A setting holds the template's id and, after commas, its former ids: republishing a template changes the id.</summary>
    private static string[] TemplateIds(string? setting) =>
        setting?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static JsonElement AttributeIds(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return default;
        try
        {
            using var json = JsonDocument.Parse(setting);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json.RootElement.Clone();
        }
        catch (JsonException wrong)
        {
            throw new SettingException(SettingNames.AttributeIds, wrong);
        }

        throw new SettingException(SettingNames.AttributeIds, inner: null);
    }

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;
}
