using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>
/// A table of the platform gets quick view forms from this solution and nothing else: its own forms, views and columns belong to others,
/// and stay when the solution is uninstalled.
/// </summary>
internal sealed class ExtendedTables : IRule
{
    private const string Shell = "2";

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.ExtendedTables
        from problem in Check(source, table).Concat(table.Forms.SelectMany(form => Check(table, form)))
        select problem;

    private static IEnumerable<Problem> Check(SolutionSource source, Table table)
    {
        if (PlatformTables.Find(table.SchemaName) != table.SchemaName)
            yield return new(
                table.File.Path,
                $"The table {table.SchemaName} has no EntityInfo, and the platform has no such table.",
                "Add EntityInfo, or write the schema name of a table of the platform.");
        if (table.Views.Count + table.Charts.Count > 0 || table.Forms.Any(form => form.Folder != "quick"))
            yield return new(
                table.File.Path,
                $"The solution changes more of {table.SchemaName} than quick view forms.",
                "Delete it: the table belongs to the platform.");
        var root = source.Manifest.Body.Children("RootComponents", "RootComponent")
            .FirstOrDefault(line => line.Attr("type") == RootComponent.Table && line.Attr("schemaName") == table.LogicalName);
        if (root is not null && root.Attr("behavior") != Shell)
            yield return new(
                WellKnown.Manifest,
                $"The root component of {table.LogicalName} has the behavior {root.Attr("behavior")} and would take the whole table over.",
                $"Write {Shell} (shell).");
    }

    private static IEnumerable<Problem> Check(Table table, SourceFile form) =>
        from control in form.Xml.Descendants("control")
        let name = control.Attr("datafieldname")
        let column = PlatformColumn.Find(table.LogicalName, name)
        where column?.ControlClasses.Contains(control.Attr("classid").ToUpperInvariant()) != true
        select new Problem(
            form.Path,
            $"The form shows {table.LogicalName}.{name}, which the packer does not know, or with a class that cannot show it.",
            column is null ? "Correct the name, or add the column to PlatformColumn." : $"Use {string.Join(" or ", column.ControlClasses)}.");
}
