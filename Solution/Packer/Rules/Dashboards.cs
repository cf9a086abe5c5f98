using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A dashboard shows lists and charts that exist, and no more than the platform draws (Microsoft Learn: Understand dashboards).</summary>
internal sealed class Dashboards : IRule
{
    private const int MostComponents = 6;

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from file in source.Dashboards
        from found in Check(source, [.. file.Xml.Descendants("control")])
        select new Problem(file.Path, found.Cause, found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Check(SolutionSource source, List<XElement> controls)
    {
        if (controls.Count > MostComponents)
            yield return ($"The dashboard has {controls.Count} components.", $"Keep at most {MostComponents}.");
        foreach (var problem in controls.SelectMany(control => Check(source, control)))
            yield return problem;
    }

    private static IEnumerable<(string Cause, string Fix)> Check(SolutionSource source, XElement control)
    {
        var name = $"The component {control.Attr("id")}";
        var shown = control.Element("parameters") ?? new XElement("parameters");
        if (source.Table(shown.Text("TargetEntityType")) is not { } table)
        {
            yield return ($"{name} shows the table '{shown.Text("TargetEntityType")}', which is not of this solution.", "Write its logical name.");
            yield break;
        }

        if (!table.HasView(shown.Text("ViewId")))
            yield return (
                $"{name} uses the view '{shown.Text("ViewId")}', which {table.LogicalName} does not have.",
                "Write the savedqueryid of one of its views in ViewId.");
        if (shown.Text("ChartGridMode") == "Chart" && !table.HasChart(shown.Text("VisualizationId")))
            yield return (
                $"{name} shows the chart '{shown.Text("VisualizationId")}', which {table.LogicalName} does not have.",
                "Write the savedqueryvisualizationid of one of its charts in VisualizationId.");
    }
}
