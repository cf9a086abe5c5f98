using System.Xml.Linq;
using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>
/// A custom API runs a declared class for a table that exists. Binding, kind and name can never change after the first import
/// (Microsoft Learn: create a custom API with solution files).
/// </summary>
internal sealed class CustomApis : IRule
{
    private const string OfRow = "1";
    private const string OfTable = "2";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["allowedcustomprocessingsteptype"] = ["0", "1", "2"],
        ["bindingtype"] = ["0", OfRow, OfTable],
        ["iscustomizable"] = ["0", "1"],
        ["isfunction"] = ["0", "1"],
        ["isprivate"] = ["0", "1"],
        ["workflowsdkstepenabled"] = ["0", "1"],
    };

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from file in source.CustomApis
        from found in Flags(file.Xml).Concat(Binding(source, file.Xml)).Concat(Type(source, file.Xml)).Concat(LabelledTexts.Check(file.Xml))
        select new Problem(file.Path, $"The custom API {file.Xml.Attr("uniquename")} {found.Cause}.", found.Fix);

    /// <summary>The plug-in type of its main operation.</summary>
    public static string PluginTypeId(XElement api) => api.Element("plugintypeid")?.Text("plugintypeid") ?? "";

    private static IEnumerable<(string Cause, string Fix)> Flags(XElement api) =>
        from pair in Allowed
        where !pair.Value.Contains(api.Text(pair.Key))
        select ($"has <{pair.Key}> '{api.Text(pair.Key)}'", $"Allowed: {string.Join(", ", pair.Value)}.");

    private static IEnumerable<(string Cause, string Fix)> Binding(SolutionSource source, XElement api)
    {
        var table = api.Text("boundentitylogicalname");
        var isBound = api.Text("bindingtype") is OfRow or OfTable;
        if (isBound && source.Table(table) is null && PlatformTables.Find(table) is null)
            yield return ($"is bound to the table '{table}', which is not known", "Write the logical name of a table that exists.");
        if (!isBound && table.Length > 0)
            yield return ($"is bound to nothing and names the table '{table}'", "Write bindingtype 1 (a row) or 2 (the table), or no table.");
    }

    private static IEnumerable<(string Cause, string Fix)> Type(SolutionSource source, XElement api)
    {
        if (!source.PluginTypes.Any(declared => declared.Xml.Attr("PluginTypeId").Same(PluginTypeId(api))))
            yield return ($"runs the plug-in type '{PluginTypeId(api)}', which no plug-in assembly declares", "Write the PluginTypeId of a declared type.");
        if (api.Text("isfunction") == "1" && !source.CustomApiProperties.Any(property => property.Path.StartsWith($"customapis/{api.Attr("uniquename")}/", StringComparison.Ordinal)))
            yield return ("is a function that answers nothing", "Give it a response property, or write isfunction 0.");
    }
}
