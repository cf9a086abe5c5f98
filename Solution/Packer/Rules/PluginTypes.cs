using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>The source names the assembly and the classes of the DLL that is packed with it, letter for letter.</summary>
internal sealed class PluginTypes : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        source.PluginAssemblies.SelectMany(assembly => Check(assembly, plugin));

    private static IEnumerable<Problem> Check(SourceFile assembly, BuiltPlugin plugin)
    {
        var types = assembly.Xml.Children("PluginTypes", "PluginType").ToList();
        var declared = types.Select(type => type.Attr("Name")).ToList();

        if (assembly.Xml.Attr("FullName") != plugin.FullName)
            yield return new(
                assembly.Path,
                $"The assembly is named '{assembly.Xml.Attr("FullName")}', the built one '{plugin.FullName}'.",
                "Build the plug-in with the identity of the source: steps stay bound to it.");
        foreach (var type in types.Where(type => type.Attr("AssemblyQualifiedName") != $"{type.Attr("Name")}, {plugin.FullName}"))
            yield return new(
                assembly.Path,
                $"The type {type.Attr("Name")} has the AssemblyQualifiedName '{type.Attr("AssemblyQualifiedName")}'.",
                $"Write '{type.Attr("Name")}, {plugin.FullName}'.");
        foreach (var name in declared.Except(plugin.PluginTypes))
            yield return new(
                assembly.Path,
                $"The type {name} is not a public class of the built assembly that implements IPlugin.",
                "Correct the name, or build the plug-in that has it.");
        foreach (var name in plugin.PluginTypes.Except(declared))
            yield return new(
                assembly.Path,
                $"The class {name} of the built assembly is not declared.",
                "Add a <PluginType> with an id of its own, and a step that runs it.");
    }
}
