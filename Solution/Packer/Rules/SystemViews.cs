using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>The views that every table has in an export: forms, lookups, search and related lists open them by their type.</summary>
internal sealed class SystemViews : IRule
{
    private static readonly (string Type, string Name)[] Required =
        [("0", "default public view"), ("1", "advanced find view"), ("2", "associated view"), ("4", "quick find view"), ("64", "lookup view")];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from view in Required
        let found = table.Views.SelectMany(file => file.Xml.Elements("savedquery"))
            .Count(query => query.Text("querytype") == view.Type && query.Text("isdefault") == "1")
        where found != 1
        select new Problem(
            table.File.Path,
            $"The table has {found} views with querytype {view.Type} (the {view.Name}) and isdefault 1.",
            "Keep exactly one in SavedQueries.");
}
