using System.Globalization;
using System.Text.Json;
using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Which templates belong to Agreements, and under which ids their attributes go.</summary>
internal sealed record SyncSettings(IReadOnlyList<TemplateIds> Templates, AttributeIds AttributeIds)
{
    private const int UsualDays = 90;
    private const int MostDays = 3650;

    public static SyncSettings From(IReadOnlyDictionary<string, string> values) => new(
        [.. AgreementType.All.Select(type => TemplateIds.Parse(values.GetValueOrDefault(type.TemplateSetting)))],
        ReadAttributeIds(values.GetValueOrDefault(SettingNames.AttributeIds)))
    {
        CreatorEmail = values.GetValueOrDefault(SettingNames.CreatorEmail),
        LogRetention = Retention(values.GetValueOrDefault(SettingNames.LogRetentionDays)),
        CancelsOrphans = string.Equals(values.GetValueOrDefault(SettingNames.OnOrphan), "Cancel", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>What the relay writes to people is in this language.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The Ironclad user in whose name workflows are launched.</summary>
    public string? CreatorEmail { get; private init; }

    /// <summary>How long log entries are kept; null for good.</summary>
    public TimeSpan? LogRetention { get; private init; }

    /// <summary>Whether a workflow whose Agreement does not exist is cancelled, and not only reported.</summary>
    public bool CancelsOrphans { get; private init; }

    /// <summary>Every template whose workflows belong to Agreements, former ones included.</summary>
    public IEnumerable<string> AllTemplates => Templates.SelectMany(templates => templates.All).Distinct(StringComparer.Ordinal);

    /// <summary>The types whose Agreements are launched, with their templates.</summary>
    public IEnumerable<(AgreementType Type, TemplateIds Templates)> Launched =>
        AgreementType.All.Zip(Templates).Where(pair => pair.Second is { Launched: not null, AreWellFormed: true });

    public bool IsMapped(string? templateId) => Templates.Any(template => template.Contains(templateId));

    private static TimeSpan? Retention(string? setting) =>
        int.TryParse(setting, CultureInfo.InvariantCulture, out var days) && days is >= 0 and <= MostDays
            ? days == 0 ? null : TimeSpan.FromDays(days)
            : TimeSpan.FromDays(UsualDays);

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
