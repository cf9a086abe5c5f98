using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Ironclad.Conventions.Tests;

/// <summary>What the built <c>Ironclad.Plugins.dll</c> refers to, read from its metadata.</summary>
internal static class PluginAssembly
{
    private const string FileName = "Ironclad.Plugins.dll";

    public static IReadOnlyList<string> AssemblyReferences() =>
        Read(metadata => metadata.AssemblyReferences.Select(handle => Name(metadata, metadata.GetAssemblyReference(handle))));

    /// <summary>Every type and member of the Dataverse SDK that the assembly binds to, one line each.</summary>
    public static IReadOnlyList<string> SdkReferences() =>
        Read(metadata => Types(metadata).Concat(Members(metadata)).Where(line => line.StartsWith("Microsoft.", StringComparison.Ordinal)));

    public static IReadOnlyList<string> FrameworkTypes() =>
        Read(metadata => Types(metadata).Where(line => !line.StartsWith("Microsoft.", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Read(Func<MetadataReader, IEnumerable<string>> query)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, FileName));
        using var image = new PEReader(stream);
        return [.. query(image.GetMetadataReader()).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Name(MetadataReader metadata, AssemblyReference reference)
    {
        var token = Convert.ToHexStringLower(metadata.GetBlobBytes(reference.PublicKeyOrToken));
        return $"{metadata.GetString(reference.Name)}, {reference.Version}, {token}";
    }

    private static IEnumerable<string> Types(MetadataReader metadata) =>
        metadata.TypeReferences.Select(handle => TypeName(metadata, handle));

    private static IEnumerable<string> Members(MetadataReader metadata) =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        select $"{ParentName(metadata, member.Parent)}::{metadata.GetString(member.Name)} {Convert.ToHexStringLower(Normalised(metadata, member))}";

    /// <summary>A signature holds row numbers of this one build; only its shape (kind, parameter count) is comparable.</summary>
    private static byte[] Normalised(MetadataReader metadata, MemberReference member) =>
        [.. metadata.GetBlobBytes(member.Signature).Take(2)];

    private static string ParentName(MetadataReader metadata, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => TypeName(metadata, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => GenericName(metadata, (TypeSpecificationHandle)parent),
        _ => parent.Kind.ToString(),
    };

    private static string GenericName(MetadataReader metadata, TypeSpecificationHandle handle)
    {
        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return "specification";
        blob.ReadByte();
        var type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? TypeName(metadata, (TypeReferenceHandle)type) : "own";
    }

    private static string TypeName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{TypeName(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
