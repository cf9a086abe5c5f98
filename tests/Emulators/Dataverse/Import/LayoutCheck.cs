using System.Xml.Linq;
using Dataverse.Emulator.Metadata;

namespace Dataverse.Emulator.Import;

/// <summary>Forms, views and charts are not emulated, but the columns they name must be there.</summary>
internal static class LayoutCheck
{
    public static void Run(Call call, SolutionPackage package)
    {
        foreach (var element in package.Customizations.Elements("Entities").Elements("Entity"))
        {
            var table = call.Transaction.Table(element.Element("Name")!.Value.ToLowerInvariant());
            Demand(table, "form", element.Elements("FormXml").Descendants("control").Attributes("datafieldname"));
            var views = element.Elements("SavedQueries").Descendants("savedquery").ToList();
            var cells = views.Elements("layoutxml").Descendants("cell").Attributes("name");
            // A dot is the alias of a joined table.
            Demand(table, "view", cells.Where(name => !name.Value.Contains('.', StringComparison.Ordinal)));
            Demand(table, "view", views.Elements("fetchxml").Elements("fetch").Elements("entity").Elements("attribute").Attributes("name"));
            Demand(table, "chart", element.Elements("Visualizations").Descendants("entity").Elements("attribute").Attributes("name"));
        }
    }

    private static void Demand(Table table, string layout, IEnumerable<XAttribute> columns)
    {
        if (columns.FirstOrDefault(column => !table.Has(column.Value)) is { } unknown)
            throw SolutionImport.Refused(
                $"Entity {table.SchemaName}",
                $"A {layout} names the column '{unknown.Value}', which the table does not have.");
    }
}
