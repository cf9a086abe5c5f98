namespace Ironclad.Mapping;

/// <summary>
/// The templates of one agreement type. Ironclad gives a template a new id when it is republished, so the setting may list
/// several: the first is launched, the others are former ones whose workflows still run.
/// </summary>
internal sealed record TemplateIds(IReadOnlyList<string> All)
{
    public string? Launched => All.Count == 0 ? null : All[0];

    /// <summary>False when the setting holds something that no id can be, a name or an address for example.</summary>
    public bool AreWellFormed => All.All(id => id.All(character => char.IsLetterOrDigit(character) || character is '_' or '-'));

    public static TemplateIds Parse(string? setting) =>
        new([.. (setting ?? "").Split(',').Select(id => id.Trim()).Where(id => id.Length > 0)]);

    public bool Contains(string? templateId) => All.Contains(templateId, StringComparer.Ordinal);
}
