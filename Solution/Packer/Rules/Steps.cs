using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Every step runs a declared class on a message, table and stage that exist, and every declared class has a step or a custom API.</summary>
internal sealed class Steps : IRule
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Stage"] = ["10", "20", "40"],
        ["Mode"] = ["0", "1"],
        ["EventHandlerTypeCode"] = ["4602"],
        ["SupportedDeployment"] = ["0"],
    };

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var unused = from declared in source.PluginTypes
                     where source.Steps.All(step => step.Xml.Text("PluginTypeName") != declared.Xml.Attr("AssemblyQualifiedName"))
                         && source.CustomApis.All(api => !CustomApis.PluginTypeId(api.Xml).Same(declared.Xml.Attr("PluginTypeId")))
                     select new Problem(
                         declared.File.Path,
                         $"No step and no custom API runs the type {declared.Xml.Attr("Name")}.",
                         "Add a step to SdkMessageProcessingSteps or a custom API to customapis, or delete the type.");
        return source.Steps.SelectMany(step => Check(source, step)).Concat(unused);
    }

    private static IEnumerable<Problem> Check(SolutionSource source, SourceFile step)
    {
        var type = step.Xml.Text("PluginTypeName");
        var table = step.Xml.Text("PrimaryEntity");
        var id = step.Xml.Text("PluginTypeId");
        if (!source.PluginTypes.Any(declared => declared.Xml.Attr("AssemblyQualifiedName") == type && declared.Xml.Attr("PluginTypeId").Same(id)))
            yield return new(
                step.Path,
                $"The step runs '{type}' with the id {id}, which no plug-in assembly declares.",
                "Write the AssemblyQualifiedName and the PluginTypeId of a declared type.");
        if (SdkMessage.Find(step.Xml.Text("SdkMessageId")) is null)
            yield return new(
                step.Path,
                $"The step runs on the message {step.Xml.Text("SdkMessageId")}, which is not known.",
                "Write the id of Create, Update or Delete, or add the message to SdkMessage.");
        if (source.Table(table) is null && PlatformTables.Find(table) is null)
            yield return new(
                step.Path,
                $"The step runs on the table '{table}', which is not known.",
                "Write the logical name of a table that exists.");
        foreach (var (name, values) in Allowed.Where(pair => !pair.Value.Contains(step.Xml.Text(pair.Key))))
            yield return new(step.Path, $"<{name}> is '{step.Xml.Text(name)}'.", $"Allowed: {string.Join(", ", values)}.");
        if (step.Xml.Text("Mode") == "1" && step.Xml.Text("Stage") != "40")
            yield return new(
                step.Path,
                $"The step is asynchronous in stage {step.Xml.Text("Stage")}.",
                "An asynchronous step runs in stage 40.");
    }
}
