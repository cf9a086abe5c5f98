using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dataverse.Emulator.Import;

/// <summary>The identity and the public classes of a DLL, read without loading it.</summary>
internal sealed record PlugInFile(AssemblyName Name, ImmutableHashSet<string> Types)
{
    public string FullName => Name.FullName;

    public string Version => Name.Version?.ToString() ?? "";

    public string PublicKeyToken => Convert.ToHexStringLower(Name.GetPublicKeyToken() ?? []);

    public static PlugInFile? Read(byte[] content)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(content));
            var metadata = image.GetMetadataReader();
            var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & (TypeAttributes.VisibilityMask | TypeAttributes.Abstract)) == TypeAttributes.Public)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");
            return new PlugInFile(metadata.GetAssemblyDefinition().GetAssemblyName(), [.. types]);
        }
        catch (Exception refused) when (refused is BadImageFormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
