using System.Xml.Linq;
using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A list on a form shows a table and a view of it that exist, along a relationship that leads there; else it stays empty.</summary>
internal sealed class Subgrids : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from form in table.Forms
        from control in form.Xml.Descendants("control")
        where control.Attr("classid").Same(ControlClasses.Subgrid)
        from found in Check(source, table, control.Element("parameters") ?? new XElement("parameters"))
        select new Problem(form.Path, $"The list {control.Attr("id")} {found.Cause}.", found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Check(SolutionSource source, Table table, XElement list)
    {
        var name = list.Text("TargetEntityType");
        if (source.Table(name) is not { } target || name != name.Lower())
        {
            yield return ($"shows the table '{name}', which is not of this solution", "Write its logical name in TargetEntityType.");
            yield break;
        }

        if (target.Views.All(view => !view.Xml.Elements("savedquery").Any(query => query.Text("savedqueryid").Same(list.Text("ViewId")))))
            yield return ($"uses the view '{list.Text("ViewId")}', which {name} does not have", "Write the savedqueryid of one of its views in ViewId.");
        var relationship = source.Relationships.FirstOrDefault(relationship => relationship.Name == list.Text("RelationshipName"));
        if (relationship is null || !relationship.Referencing.Same(name) || !relationship.Referenced.Same(table.LogicalName))
            yield return (
                $"follows the relationship '{list.Text("RelationshipName")}', which does not lead from {table.LogicalName} to {name}",
                "Write the name of one that does in RelationshipName.");
    }
}
