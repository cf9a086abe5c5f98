using System.Xml.Linq;
using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A new row takes values from the row it is created from: the columns exist on both sides and fit each other.</summary>
internal sealed class EntityMaps : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from map in source.EntityMaps
        from found in Check(source, map)
        select new Problem(WellKnown.EntityMaps, found.Cause, found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Check(SolutionSource source, XElement map)
    {
        var (from, to) = (map.Text("EntitySource"), map.Text("EntityTarget"));
        if (source.Table(to) is not { } target || to != to.Lower())
            return [($"The map of {from} leads to '{to}', which is not a table of this solution.", "Write a logical name in EntityTarget.")];
        if (!source.Relationships.Any(relationship => relationship.Referenced.Same(from) && relationship.Referencing.Same(to)))
            return [($"The map leads from '{from}' to {to}, which have no relationship.", "Correct EntitySource, or add the relationship.")];
        return map.Children("AttributeMaps", "AttributeMap")
            .SelectMany(pair => Check(target, from, pair.Text("AttributeSource"), pair.Text("AttributeTarget")));
    }

    private static IEnumerable<(string Cause, string Fix)> Check(Table target, string from, string given, string taken)
    {
        var source = PlatformColumn.Find(from, given);
        var column = target.Column(taken);
        if (source is null)
            yield return ($"The map takes {from}.{given}, which the packer does not know.", "Correct the name, or add the column to PlatformColumn.");
        else if (column is null)
            yield return ($"The map fills {taken}, which {target.LogicalName} does not have.", "Correct the name, or add the column to Entity.xml.");
        else if (!source.Fits(column))
            yield return (
                $"The map fills the {column.Type} column {taken} with {from}.{given}, a {source}.",
                "Map columns of the same type, and a text to one that is at least as long.");
    }
}
