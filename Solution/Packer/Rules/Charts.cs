using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A chart counts or adds up columns of its table, and draws what it fetched; a wrong one is an empty square.</summary>
internal sealed class Charts : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from file in table.Charts
        from found in Check(table, file.Xml)
        select new Problem(file.Path, found.Cause, found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Check(Table table, XElement chart)
    {
        var entity = chart.Descendants("entity").FirstOrDefault() ?? new XElement("entity");
        var fetched = entity.Elements("attribute").ToDictionary(attribute => attribute.Attr("alias"), attribute => attribute);
        if (entity.Attr("name") != table.LogicalName)
            yield return ($"The chart fetches rows of '{entity.Attr("name")}'.", $"Write <entity name=\"{table.LogicalName}\">.");
        foreach (var name in fetched.Values.Select(attribute => attribute.Attr("name")).Where(name => table.Column(name) is null).Distinct())
            yield return ($"The chart uses the column {name}, which the table does not have.", "Correct the name, or add the column to Entity.xml.");
        foreach (var alias in chart.Descendants("category").Select(category => category.Attr("alias")).Where(alias => !IsGroup(fetched, alias)))
            yield return ($"The chart has the category {alias}, by which it does not group.", "Write the alias of an attribute with groupby=\"true\".");
        foreach (var alias in chart.Descendants("measure").Select(measure => measure.Attr("alias")).Where(alias => !IsAggregate(fetched, alias)))
            yield return ($"The chart measures {alias}, which it does not aggregate.", "Write the alias of an attribute with aggregate.");
        if (chart.Descendants("measure").Count() != chart.Descendants("Series").Elements("Series").Count())
            yield return ("The chart does not draw one series for each measure.", "Write one <Series> for each <measure>.");
    }

    private static bool IsGroup(Dictionary<string, XElement> fetched, string alias) => fetched.GetValueOrDefault(alias)?.Attr("groupby") == "true";

    private static bool IsAggregate(Dictionary<string, XElement> fetched, string alias) =>
        fetched.GetValueOrDefault(alias)?.Attr("aggregate") is { Length: > 0 };
}
