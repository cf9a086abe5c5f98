using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>Every identifier that the source declares. They are fixed forever: a new one means deleting and creating the component.</summary>
internal static class ComponentIds
{
    public static IEnumerable<(SourceFile File, string Id, string Component)> Of(SolutionSource source) =>
    [
        .. source.Tables.Concat(source.ExtendedTables).SelectMany(table => table.Forms)
            .Select(file => (file, Form(file).Text("formid"), $"form {file.Folder} {Label(Form(file))}")),
        .. source.Tables.SelectMany(table => table.Views).Select(file => (file, View(file).Text("savedqueryid"), $"view {Label(View(file))}")),
        .. source.Tables.SelectMany(table => table.Charts)
            .Select(file => (file, file.Xml.Text("savedqueryvisualizationid"), $"chart {Label(file.Xml)}")),
        .. source.Dashboards.Select(file => (file, file.Xml.Text("FormId"), $"dashboard {Label(file.Xml)}")),
        .. source.Roles.Select(file => (file, file.Xml.Attr("id"), $"role {file.Xml.Attr("name")}")),
        .. source.WebResources.Select(file => (file, file.Xml.Text("WebResourceId"), $"web resource {file.Xml.Text("Name")}")),
        .. from file in source.PluginAssemblies
           let name = file.Xml.Attr("FullName").Split(',')[0]
           select (file, file.Xml.Attr("PluginAssemblyId"), $"plug-in assembly {name}"),
        .. source.PluginTypes.Select(type => (type.File, type.Xml.Attr("PluginTypeId"), $"plug-in type {type.Xml.Attr("Name")}")),
        .. source.Steps.Select(file => (file, file.Xml.Attr("SdkMessageProcessingStepId"), $"step {file.Xml.Attr("Name")}")),
        .. from file in source.Steps
           from image in Images(file)
           select (file, image.Text("SdkMessageProcessingStepImageId"), $"image {image.Attr("Name")} of {file.Xml.Attr("Name")}"),
    ];

    public static IEnumerable<XElement> Images(SourceFile step) =>
        step.Xml.Children("SdkMessageProcessingStepImages", "SdkMessageProcessingStepImage");

    private static XElement Form(SourceFile file) => file.Xml.Element("systemform") ?? new XElement("systemform");

    private static XElement View(SourceFile file) => file.Xml.Element("savedquery") ?? new XElement("savedquery");

    private static string Label(XElement component) =>
        component.Children("LocalizedNames", "LocalizedName").FirstOrDefault()?.Attr("description") ?? "";
}
