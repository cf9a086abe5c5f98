namespace Ironclad.Mapping;

/// <summary>The attributes to launch a workflow with, and what the mapping could not convert.</summary>
/// <param name="Values">By attribute id of the template. An empty column is left out: Ironclad has no null.</param>
/// <param name="Remarks">By attribute id of the mapping: what was left out or shortened, and why.</param>
internal sealed record LaunchAttributes(IReadOnlyDictionary<string, object> Values, IReadOnlyDictionary<string, string> Remarks)
{
    public static LaunchAttributes Of(string templateId, AttributeIds ids, LaunchRows rows)
    {
        var values = new Dictionary<string, object>();
        var remarks = new Dictionary<string, string>();
        foreach (var mapping in AgreementMapping.Attributes)
        {
            var (value, remark) = AttributeValue.Of(mapping.Kind, mapping.Column, rows.Of(mapping.Source), rows.Currency);
            if (value is not null)
                values[ids.InTemplate(templateId, mapping.AttributeId)] = value;
            if (remark is not null)
                remarks[mapping.AttributeId] = remark;
        }

        return new(values, remarks);
    }
}
