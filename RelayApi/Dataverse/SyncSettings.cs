using System.Text.Json;
using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Which templates belong to Agreements, and under which ids their attributes go.</summary>
internal sealed record SyncSettings(IReadOnlyList<TemplateIds> Templates, AttributeIds AttributeIds)
{
    public static SyncSettings From(IReadOnlyDictionary<string, string> values) => new(
        [.. AgreementType.All.Select(type => TemplateIds.Parse(values.GetValueOrDefault(type.TemplateSetting)))],
        ReadAttributeIds(values.GetValueOrDefault(SettingNames.AttributeIds)))
    {
        CreatorEmail = values.GetValueOrDefault(SettingNames.CreatorEmail),
        CancelsOrphans = string.Equals(values.GetValueOrDefault(SettingNames.OnOrphan), "Cancel", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>What the relay writes to people is in this language.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The Ironclad user in whose name workflows are launched.</summary>
    public string? CreatorEmail { get; private init; }

    /// <summary>Whether a workflow whose Agreement does not exist is cancelled, and not only reported.</summary>
    public bool CancelsOrphans { get; private init; }

    /// <summary>Every template whose workflows belong to Agreements, former ones included.</summary>
    public IEnumerable<string> AllTemplates => Templates.SelectMany(templates => templates.All).Distinct(StringComparer.Ordinal);

    /// <summary>The types whose Agreements are launched, with their templates.</summary>
    public IEnumerable<(AgreementType Type, TemplateIds Templates)> Launched =>
        AgreementType.All.Zip(Templates).Where(pair => pair.Second is { Launched: not null, AreWellFormed: true });

    public bool IsMapped(string? templateId) => Templates.Any(template => template.Contains(templateId));

    private static AttributeIds ReadAttributeIds(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return AttributeIds.None;
        try
        {
            using var json = JsonDocument.Parse(setting);
            return Plain(json.RootElement) is IReadOnlyDictionary<string, object?> overrides
                ? new AttributeIds(overrides)
                : throw new SettingException(SettingNames.AttributeIds, inner: null);
        }
        catch (JsonException wrong)
        {
            throw new SettingException(SettingNames.AttributeIds, wrong);
        }
    }

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value)),
        JsonValueKind.String => json.GetString(),
        _ => null,
    };
}
