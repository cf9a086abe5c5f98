using Ironclad.Texts;

namespace Ironclad.Mapping;

/// <summary>The attributes to launch a workflow with, and what the mapping could not convert.</summary>
/// <param name="Values">By attribute id of the template. An empty column is left out: Ironclad has no null.</param>
/// <param name="Remarks">By attribute id of the template: what was left out or shortened, and why.</param>
internal sealed record LaunchAttributes(IReadOnlyDictionary<string, object> Values, IReadOnlyDictionary<string, Phrase> Remarks)
{
    public static LaunchAttributes Of(IEnumerable<AttributeMapping> lines, LaunchValues rows)
    {
        var values = new Dictionary<string, object>();
        var remarks = new Dictionary<string, Phrase>();
        foreach (var line in lines.Where(line => line.Launches))
        {
            var (value, remark) = AttributeValue.Of(line, rows);
            if (value is not null)
                values[line.AttributeId] = value;
            if (remark is not null)
                remarks[line.AttributeId] = remark;
        }

        return new(values, remarks);
    }
}
