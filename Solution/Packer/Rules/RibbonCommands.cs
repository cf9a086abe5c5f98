using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>What a button names is there: its command, the rules of the command, the function, the icon and the labels.</summary>
internal sealed class RibbonCommands : IRule
{
    private const string WebResource = "$webresource:";
    private const string Label = "$LocLabels:";

    private static readonly string[] Rules = ["EnableRule", "DisplayRule"];

    private static readonly string[] Functions = ["JavaScriptFunction", "CustomRule"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        where table.Ribbon is not null
        let ribbon = table.Ribbon!.Xml
        from found in Places(table, ribbon).Concat(Commands(ribbon)).Concat(References(source, ribbon)).Concat(Calls(source, ribbon))
        select new Problem(table.Ribbon!.Path, found.Cause, found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Places(Table table, XElement ribbon) =>
        from action in ribbon.Descendants("CustomAction")
        where !action.Attr("Location").Contains($".{table.LogicalName}.", StringComparison.Ordinal)
        select ($"The action {action.Attr("Id")} is at {action.Attr("Location")}.", $"Write a location of {table.LogicalName}.");

    private static IEnumerable<(string Cause, string Fix)> Commands(XElement ribbon)
    {
        var commands = Ids(ribbon.Descendants("CommandDefinition"));
        foreach (var button in ribbon.Descendants("Button").Where(button => !commands.Contains(button.Attr("Command"))))
            yield return ($"The button {button.Attr("Id")} runs the command '{button.Attr("Command")}', which is not defined.", "Define it.");
        foreach (var kind in Rules)
        {
            var defined = Ids(ribbon.Descendants("RuleDefinitions").Descendants(kind));
            foreach (var id in Ids(ribbon.Descendants("CommandDefinitions").Descendants(kind)).Except(defined))
                yield return ($"A command asks the {kind} {id}, which is not defined.", "Define it in RuleDefinitions.");
        }
    }

    private static IEnumerable<(string Cause, string Fix)> References(SolutionSource source, XElement ribbon)
    {
        var values = ribbon.Descendants().Attributes().Select(attribute => attribute.Value).ToList();
        var resources = source.WebResources.Select(file => file.Xml.Text("Name"));
        foreach (var name in Named(values, WebResource).Except(resources))
            yield return ($"The ribbon names the web resource {name}, which is not of this solution.", "Correct the name, or add it.");
        var labels = Ids(ribbon.Descendants("LocLabel"));
        foreach (var name in Named(values, Label).Except(labels))
            yield return ($"The ribbon shows the label {name}, which is not defined.", "Define it in LocLabels.");
        foreach (var name in labels.Except(Named(values, Label)))
            yield return ($"The label {name} is not shown anywhere.", "Delete it.");
    }

    private static IEnumerable<(string Cause, string Fix)> Calls(SolutionSource source, XElement ribbon) =>
        from call in ribbon.Descendants().Where(element => Functions.Contains(element.Name.LocalName))
        let library = Named([call.Attr("Library")], WebResource).SingleOrDefault() ?? ""
        where ScriptLibrary.Find(source, library)?.Offers(call.Attr("FunctionName")) == false
        select ($"The ribbon calls {call.Attr("FunctionName")}, which {library} does not offer.", "Correct the name, or return the function from the script.");

    private static HashSet<string> Ids(IEnumerable<XElement> elements) => [.. elements.Select(element => element.Attr("Id"))];

    private static HashSet<string> Named(IEnumerable<string> values, string prefix) =>
        [.. values.Where(value => value.StartsWith(prefix, StringComparison.Ordinal)).Select(value => value[prefix.Length..])];
}
