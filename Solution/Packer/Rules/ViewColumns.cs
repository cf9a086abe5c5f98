using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A view fetches columns of its table and shows columns it fetches; a wrong one opens with an error, long after the import.</summary>
internal sealed class ViewColumns : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from file in table.Views
        from query in file.Xml.Elements("savedquery")
        from problem in Check(table, file, query)
        select problem;

    private static IEnumerable<Problem> Check(Table table, SourceFile file, XElement query)
    {
        var entity = query.Descendants("entity").FirstOrDefault() ?? new XElement("entity");
        var fetched = entity.Elements("attribute").Select(attribute => attribute.Attr("name")).ToList();
        var used = entity.Descendants().Where(element => element.Name != "attribute").Select(element => element.Attr("attribute"));
        var cells = query.Descendants("cell").Select(cell => cell.Attr("name"));
        var row = query.Descendants("row").FirstOrDefault();
        var key = $"{table.LogicalName}id";

        if (entity.Attr("name") != table.LogicalName)
            yield return new(
                file.Path,
                $"The view fetches rows of '{entity.Attr("name")}'.",
                $"Write <entity name=\"{table.LogicalName}\">.");
        foreach (var name in fetched.Concat(used).Where(name => name.Length > 0 && table.Column(name) is null).Distinct())
            yield return new(
                file.Path,
                $"The view uses the column {name}, which the table does not have.",
                "Correct the name, or add the column to Entity.xml.");
        foreach (var name in cells.Except(fetched))
            yield return new(
                file.Path,
                $"The view shows the column {name} but does not fetch it.",
                $"Add <attribute name=\"{name}\" /> to the fetch.");
        if (row is not null && row.Attr("id") != key)
            yield return new(file.Path, $"The rows of the view are known by '{row.Attr("id")}'.", $"Write <row id=\"{key}\">.");
    }
}
