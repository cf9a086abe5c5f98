using System.Xml.Linq;
using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Every control of a form shows a column that exists, with the class that can show it.</summary>
internal sealed class FormControls : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from form in table.Forms
        from control in form.Xml.Descendants("control")
        from problem in Check(table, form, control)
        select problem;

    private static IEnumerable<Problem> Check(Table table, SourceFile form, XElement control)
    {
        var field = control.Attr("datafieldname");
        var classId = control.Attr("classid").ToUpperInvariant();
        if (field.Length == 0)
        {
            if (classId is not (ControlClasses.Timeline or ControlClasses.Subgrid))
                yield return new(form.Path, $"The control {control.Attr("id")} has no column.", "Write its datafieldname.");
        }
        else if (table.Column(field) is not { } column)
        {
            yield return new(
                form.Path,
                $"The control {control.Attr("id")} shows {field}, which {table.LogicalName} does not have.",
                "Correct the name, or add the column to Entity.xml.");
        }
        else if (!ControlClasses.For(column).Contains(classId) && !(column.IsLookup && classId == ControlClasses.QuickView))
        {
            yield return new(
                form.Path,
                $"The control {control.Attr("id")} has the class {classId}, which does not show a {column.Type} column.",
                $"Use {string.Join(" or ", ControlClasses.For(column))}.");
        }
    }
}
