using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>A line of RootComponents, or the line that a component needs.</summary>
/// <param name="Type">Component type, such as 1 for a table (Microsoft Learn: solutioncomponent).</param>
/// <param name="Id">Identifier in braces, for the types that are known by it.</param>
/// <param name="SchemaName">Name, for the types that are known by it.</param>
internal sealed record RootComponent(string Type, string Id, string SchemaName)
{
    public const string Table = "1";
    public const string OptionSet = "9";
    public const string Role = "20";
    public const string Form = "60";
    public const string WebResource = "61";
    public const string SiteMap = "62";
    public const string App = "80";
    public const string PluginAssembly = "91";
    public const string Step = "92";

    /// <summary>The types this packer knows, and what each is called.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        [Table] = "table",
        [OptionSet] = "choice",
        [Role] = "role",
        [Form] = "form or dashboard",
        [WebResource] = "web resource",
        [SiteMap] = "sitemap",
        [App] = "app",
        [PluginAssembly] = "plug-in assembly",
        [Step] = "step",
    };

    public string Kind => Types.GetValueOrDefault(Type, $"component of type {Type}");

    public static RootComponent Of(XElement xml) => new(xml.Attr("type"), xml.Attr("id"), xml.Attr("schemaName"));

    public override string ToString() =>
        $"<RootComponent type=\"{Type}\"{Attribute("id", Id)}{Attribute("schemaName", SchemaName)} behavior=\"0\" />";

    private static string Attribute(string name, string value) => value.Length > 0 ? $" {name}=\"{value}\"" : "";
}
