using System.Globalization;
using System.Text.Json;
using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Which templates belong to Agreements, and what else the solution's settings say.</summary>
internal sealed record SyncSettings(TemplateCatalog Templates)
{
    private const int UsualDays = 90;
    private const int MostDays = 3650;

    /// <param name="templateRows">The rows of the table Template with their mapping rows.</param>
    public static SyncSettings From(IReadOnlyDictionary<string, string> values, IReadOnlyList<Entity> templateRows)
    {
        var ids = ReadAttributeIds(values.GetValueOrDefault(SettingNames.AttributeIds));
        var variables = AgreementType.All.Select(type =>
            new AgreementTemplate(type, TemplateIds.Parse(values.GetValueOrDefault(type.TemplateSetting))) { AttributeIds = ids });
        return From(values, new TemplateCatalog(TemplateRows.Read(templateRows, ids), [.. variables]));
    }

    private static SyncSettings From(IReadOnlyDictionary<string, string> values, TemplateCatalog templates) => new(templates)
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
    public IEnumerable<string> AllTemplates => Templates.TemplateIds;

    /// <summary>The types whose Agreements are launched, with what they may be launched with.</summary>
    public IReadOnlyDictionary<AgreementType, IReadOnlyList<AgreementTemplate>> Launched => AgreementType.All
        .Select(type => (Type: type, Templates: (IReadOnlyList<AgreementTemplate>)[.. Templates.For(type).Where(template => template.Ids.AreWellFormed)]))
        .Where(pair => pair.Templates.Count > 0)
        .ToDictionary(pair => pair.Type, pair => pair.Templates);

    public bool IsMapped(string? templateId) => Templates.Knows(templateId);

    /// <summary>Whether workflows are launched in this user's name.</summary>
    public bool IsCreator(string? email) =>
        email is not null && Templates.Rows.Select(template => template.CreatorEmail).Append(CreatorEmail).Contains(email, StringComparer.OrdinalIgnoreCase);

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
