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
    public static IReadOnlyList<string> SdkReferences() => Read(metadata => Types(metadata).Concat(Members(metadata)).Where(IsOfSdk));

    public static IReadOnlyList<string> FrameworkTypes() => Read(metadata => Types(metadata).Where(line => !IsOfSdk(line)));

    public static IReadOnlyList<string> FrameworkMembers() => Read(metadata => Members(metadata).Where(line => !IsOfSdk(line)));

    private static bool IsOfSdk(string line) => line.StartsWith("Microsoft.Xrm.", StringComparison.Ordinal) || line.StartsWith("Microsoft.Crm.", StringComparison.Ordinal);

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
        metadata.TypeReferences.Select(handle => TypeNames.Of(metadata, handle));

    private static IEnumerable<string> Members(MetadataReader metadata) =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        select $"{TypeNames.Of(metadata, member.Parent)}::{metadata.GetString(member.Name)}{Signature(member)}";

    private static string Signature(MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
            return $": {member.DecodeFieldSignature(new TypeNames(), null)}";
        var signature = member.DecodeMethodSignature(new TypeNames(), null);
        return $"({string.Join(", ", signature.ParameterTypes)}): {signature.ReturnType}";
    }
}
