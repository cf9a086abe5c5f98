using Ironclad.Mapping;
using Microsoft.Xrm.Sdk.Metadata;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>Follows a path as people write it, such as <c>icd_opportunityid.parentaccountid.name</c>, from table to table.</summary>
internal sealed class ColumnPaths(TableMetadata metadata)
{
    /// <param name="isAddress">True when the path ends with the prefix of address columns, such as <c>address1</c>.</param>
    public ResolvedColumn Resolve(string written, bool isAddress = false)
    {
        var steps = written.Split('.').Select(step => step.Trim().ToLowerInvariant()).ToList();
        var startsAtAccount = steps.Count > 1 && steps[0] == ColumnPath.AccountStart;
        var path = startsAtAccount ? ColumnPath.Account("") : ColumnPath.Agreement("");
        foreach (var step in steps.Skip(startsAtAccount ? 1 : 0).Take(steps.Count - (startsAtAccount ? 2 : 1)))
            path = Follow(path, step);
        var last = Column(path.Table, isAddress ? $"{steps.Last()}_line1" : steps.Last());
        return new(
            written,
            path.Beside(steps.Last()),
            last.AttributeType ?? AttributeTypeCode.Virtual,
            last.DisplayName?.UserLocalizedLabel?.Label ?? steps.Last(),
            last.IsValidForUpdate == true);
    }

    private ColumnPath Follow(ColumnPath path, string lookup)
    {
        var table = path.Table;
        if (Column(table, lookup) is not LookupAttributeMetadata { Targets.Length: 1 } found)
            throw new CheckFailedException("ICD-2005", lookup, table);
        var link = $"{lookup}/{found.Targets[0]}.{metadata.KeyOf(found.Targets[0])}";
        return path with { Way = path.Way.Length == 0 ? link : $"{path.Way}/{link}" };
    }

    private AttributeMetadata Column(string table, string name) => metadata.Column(table, name)
        ?? throw new CheckFailedException("ICD-2004", name, table, NearNames.Phrase(name, metadata.ColumnsOf(table)));
}
