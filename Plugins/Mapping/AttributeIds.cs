namespace Ironclad.Mapping;

/// <summary>
/// The ids that templates use where they differ from the mapping's: random ids such as <c>role1f2e…</c> occur beside
/// readable ones (Ironclad docs: reference/workflow-attribute-ids).
/// </summary>
internal sealed class AttributeIds
{
    private readonly IReadOnlyDictionary<string, object?> _overrides;

    /// <param name="overrides">
    /// The JSON object of the setting as plain values: a text renames the attribute in every template,
    /// an object holds the names of the template that its key is the id of.
    /// </param>
    public AttributeIds(IReadOnlyDictionary<string, object?> overrides)
    {
        _overrides = overrides;
    }

    public static AttributeIds None { get; } = new(new Dictionary<string, object?>());

    /// <summary>The id that the template uses for an attribute of the mapping.</summary>
    public string InTemplate(string templateId, string attributeId) =>
        Text(ForTemplate(templateId), attributeId) ?? Text(_overrides, attributeId) ?? attributeId;

    private IReadOnlyDictionary<string, object?>? ForTemplate(string templateId) =>
        _overrides.TryGetValue(templateId, out var names) ? names as IReadOnlyDictionary<string, object?> : null;

    private static string? Text(IReadOnlyDictionary<string, object?>? names, string key) =>
        names is not null && names.TryGetValue(key, out var name) && name is string { Length: > 0 } text ? text : null;
}
