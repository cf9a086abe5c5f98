using System.Xml.Linq;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>Puts forms, views, charts and ribbon where Entity.xml has empty elements for them.</summary>
internal static class TableXml
{
    public const string Forms = "FormXml";
    public const string Views = "SavedQueries";
    public const string Charts = "Visualizations";
    public const string Ribbon = "RibbonDiffXml";

    public static XElement Assemble(Table table)
    {
        var xml = new XElement(table.File.Xml);
        xml.Element(Forms)?.Add(
            from form in table.Forms
            group form by form.Folder into type
            select new XElement("forms", new XAttribute("type", type.Key), type.SelectMany(form => form.Xml.Elements())));
        // There without views as well: SolutionPackager cannot extract a table that lacks it.
        xml.Element(Views)?.Add(new XElement("savedqueries", table.Views.SelectMany(view => view.Xml.Elements())));
        xml.Element(Charts)?.Add(table.Charts.Select(chart => new XElement(chart.Xml.Name, chart.Xml.Elements())));
        xml.Element(Ribbon)?.Add(table.Ribbon?.Xml.Elements());
        return xml;
    }
}
