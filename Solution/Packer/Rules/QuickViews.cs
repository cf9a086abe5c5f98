using System.Xml.Linq;
using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A quick view shows the row that a lookup points to, with a quick view form of that table; else its place stays empty.</summary>
internal sealed class QuickViews : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from form in table.Forms
        from control in form.Xml.Descendants("control")
        where control.Attr("classid").Same(ControlClasses.QuickView)
        from shown in control.Descendants("QuickForms").SelectMany(list => list.Inner().Elements("QuickFormId")).DefaultIfEmpty()
        where !IsThere(source, table, control, shown)
        select new Problem(
            form.Path,
            $"The quick view {control.Attr("id")} shows the form '{shown?.Value}' of '{shown?.Attr("entityname")}', which is no quick view form "
                + $"of the table that {control.Attr("datafieldname")} points to.",
            "Write the table and the formid of one in QuickForms.");

    private static bool IsThere(SolutionSource source, Table table, XElement control, XElement? shown) =>
        shown is not null
        && source.Relationships.Any(relationship =>
            relationship.Referencing.Same(table.SchemaName)
            && relationship.Column.Same(control.Attr("datafieldname"))
            && relationship.Referenced.Same(shown.Attr("entityname")))
        && source.Tables.Concat(source.ExtendedTables).Where(target => target.LogicalName == shown.Attr("entityname"))
            .SelectMany(target => target.Forms)
            .Any(form => form.Folder == "quick" && (form.Xml.Element("systemform")?.Text("formid") ?? "").Trim('{', '}').Same(shown.Value));
}
