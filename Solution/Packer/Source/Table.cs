using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>Entities/&lt;table&gt;/Entity.xml with its forms, views, charts and ribbon.</summary>
internal sealed class Table
{
    public Table(SolutionSource source, SourceFile file)
    {
        File = file;
        Definition = file.Xml.Element("EntityInfo")?.Element("entity") ?? new XElement("entity");
        var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
        Columns = [.. Definition.Children("attributes", "attribute").Select(xml => new Column(xml))];
        Ribbon = source.File(folder + "RibbonDiff.xml");
        Forms = [.. source.All(folder + "FormXml/", ".xml")];
        Views = [.. source.All(folder + "SavedQueries/", ".xml")];
        Charts = [.. source.All(folder + "Visualizations/", ".xml")];
    }

    public SourceFile File { get; }

    /// <summary>The element <c>entity</c>: columns and flags.</summary>
    public XElement Definition { get; }

    /// <summary>False when the platform has the table and this solution adds to it.</summary>
    public bool IsDefined => File.Xml.Element("EntityInfo") is not null;

    public string SchemaName => File.Xml.Text("Name");

    public string LogicalName => SchemaName.Lower();

    public bool IsUserOwned => Definition.Text("OwnershipTypeMask") == "UserOwned";

    public IReadOnlyList<Column> Columns { get; }

    public SourceFile? Ribbon { get; }

    public IReadOnlyList<SourceFile> Forms { get; }

    public IReadOnlyList<SourceFile> Views { get; }

    public IReadOnlyList<SourceFile> Charts { get; }

    public bool HasView(string id) =>
        Views.Any(view => view.Xml.Elements("savedquery").Any(query => query.Text("savedqueryid").Same(id)));

    public bool HasChart(string id) => Charts.Any(chart => chart.Xml.Text("savedqueryvisualizationid").Same(id));

    public Column? Column(string logicalName) => Columns.FirstOrDefault(column => column.LogicalName == logicalName);
}
