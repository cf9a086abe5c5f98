using Ironclad.Mapping;

namespace Ironclad.Launching;

/// <summary>What is sent to Ironclad, and what an error text needs to say where a missing value would come from.</summary>
internal sealed record LaunchRequest(AgreementTemplate Template, LaunchAttributes Attributes, LaunchValues Rows)
{
    public string TemplateId => Template.Ids.Launched!;

    public AgreementType Type => Template.Type;

    public Guid? AccountId => Rows.Value(ColumnPath.Account("accountid").From(Template.UsesOwnAccount)) as Guid?;

    /// <summary>Attributes that the mapping calls required and that have no value: Ironclad need not be asked.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. from line in Template.Lines
           where line is { Launches: true, IsRequired: true } && !Attributes.Values.ContainsKey(line.AttributeId)
           select line.AttributeId,
    ];

    public static LaunchRequest Of(AgreementTemplate template, LaunchValues rows) =>
        new(template, LaunchAttributes.Of(template.Lines, rows), rows);

    /// <summary>The line of the mapping that the template's attribute belongs to, if any.</summary>
    public AttributeMapping? LineOf(string attributeId) => Template.Lines.FirstOrDefault(line => line.Launches && line.AttributeId == attributeId);
}
