using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>The components that are files in the zip: web resources, the plug-in assembly, custom APIs, environment variables.</summary>
internal static class FileParts
{
    public static IEnumerable<(string Name, byte[] Content)> Of(SolutionSource source, BuiltPlugin plugin)
    {
        foreach (var webResource in source.WebResources)
            yield return (PartName(webResource), source.File(ContentPath(webResource))!.Content);
        foreach (var assembly in source.PluginAssemblies)
            yield return (PartName(assembly), plugin.Content);
        foreach (var file in source.CustomApis.Concat(source.CustomApiParameters).Concat(source.CustomApiProperties).Concat(source.EnvironmentVariables))
            yield return (file.Path, file.Content);
    }

    /// <summary>The file that a .data.xml file describes.</summary>
    public static string ContentPath(SourceFile description) => description.Path[..^".data.xml".Length];

    private static string PartName(SourceFile description) => description.Xml.Text("FileName").TrimStart('/');
}
