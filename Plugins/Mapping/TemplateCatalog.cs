namespace Ironclad.Mapping;

/// <summary>All templates that Agreements are launched with: the rows by their priority, then the environment variables.</summary>
/// <param name="Rows">Inactive ones launch nothing, but their workflows still run.</param>
/// <param name="Variables">One for each agreement type whose environment variable is set.</param>
internal sealed record TemplateCatalog(IReadOnlyList<AgreementTemplate> Rows, IReadOnlyList<AgreementTemplate> Variables)
{
    private IEnumerable<AgreementTemplate> All => Rows.OrderBy(template => template.Priority).Concat(Variables);

    /// <summary>Every template whose workflows belong to Agreements, former ones included.</summary>
    public IEnumerable<string> TemplateIds => All.SelectMany(template => template.Ids.All).Distinct(StringComparer.Ordinal);

    /// <summary>What an Agreement of the type may be launched with: the first whose condition holds is.</summary>
    public IReadOnlyList<AgreementTemplate> For(AgreementType type) =>
        [.. All.Where(template => template.IsActive && template.Type == type && template.Ids.Launched is not null)];

    public bool Knows(string? templateId) => All.Any(template => template.Ids.Contains(templateId));

    /// <summary>The attribute in which workflows of the template carry the id of their Agreement.</summary>
    public string KeyAttributeOf(string templateId) =>
        All.FirstOrDefault(template => template.Ids.Contains(templateId))?.KeyAttributeOf(templateId) ?? AgreementMapping.AgreementIdAttribute;

    /// <summary>
    /// The attributes that columns follow: as the template's rows say, else as the built-in mapping does. Where several rows have the same
    /// template, each column follows the first.
    /// </summary>
    public IReadOnlyList<AttributeMapping> SyncedBack(string? templateId) =>
    [
        .. from template in Rows.Any(template => template.Ids.Contains(templateId)) ? Rows.OrderBy(template => template.Priority) : All
           where template.Ids.Contains(templateId)
           from line in template.LinesOf(templateId!)
           where line is { SyncsBack: true, Path.IsOfAgreement: true }
           group line by line.Path!.Column into same
           select same.First(),
    ];
}
