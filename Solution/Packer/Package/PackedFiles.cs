using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>What the build hands over: two zips and the settings to fill in.</summary>
internal static class PackedFiles
{
    public static IReadOnlyList<string> WriteAll(SolutionSource source, BuiltPlugin plugin, string folder)
    {
        var name = Path.Combine(folder, source.Manifest.UniqueName);
        Directory.CreateDirectory(folder);
        return
        [
            Write($"{name}_managed.zip", SolutionZip.Build(source, plugin, managed: true)),
            Write($"{name}.zip", SolutionZip.Build(source, plugin, managed: false)),
            Write($"{name}.settings.json", DeploymentSettings.Of(source)),
        ];
    }

    /// <summary>Leaves a file of the same content alone, and replaces any other in one move: others may be reading it.</summary>
    private static string Write(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return path;

        var fresh = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(fresh, content);
        File.Move(fresh, path, overwrite: true);
        return path;
    }
}
