using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Ironclad.Solution.Plugin;

/// <summary>The built plug-in assembly, read without loading it.</summary>
/// <param name="FullName">Name, version, culture and public key token, as Dataverse stores them.</param>
/// <param name="PluginTypes">Full names of the classes that Dataverse can run.</param>
internal sealed record BuiltPlugin(string FullName, IReadOnlyList<string> PluginTypes, byte[] Content)
{
    public static BuiltPlugin Read(string path)
    {
        var content = File.ReadAllBytes(path);
        using var image = new PEReader([.. content]);
        var metadata = image.GetMetadataReader();
        var name = metadata.GetAssemblyDefinition().GetAssemblyName();
        var token = Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []);
        var fullName = $"{name.Name}, Version={name.Version}, Culture=neutral, PublicKeyToken={(token.Length > 0 ? token : "null")}";
        return new(fullName, [.. new PluginClasses(metadata).Names().Order(StringComparer.Ordinal)], content);
    }
}
