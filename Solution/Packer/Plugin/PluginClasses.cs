using System.Reflection;
using System.Reflection.Metadata;

namespace Ironclad.Solution.Plugin;

/// <summary>The public, concrete classes that implement <c>Microsoft.Xrm.Sdk.IPlugin</c>, themselves or through a base class.</summary>
internal sealed class PluginClasses(MetadataReader metadata)
{
    public IEnumerable<string> Names() =>
        from handle in metadata.TypeDefinitions
        let type = metadata.GetTypeDefinition(handle)
        where IsPublicAndConcrete(type.Attributes) && IsPlugin(handle)
        select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private static bool IsPublicAndConcrete(TypeAttributes attributes) =>
        (attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && (attributes & TypeAttributes.Abstract) == 0;

    private bool IsPlugin(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetInterfaceImplementations().Any(IsPluginInterface)
            || (type.BaseType.Kind == HandleKind.TypeDefinition && IsPlugin((TypeDefinitionHandle)type.BaseType));
    }

    private bool IsPluginInterface(InterfaceImplementationHandle handle)
    {
        var implemented = metadata.GetInterfaceImplementation(handle).Interface;
        if (implemented.Kind != HandleKind.TypeReference)
            return false;

        var reference = metadata.GetTypeReference((TypeReferenceHandle)implemented);
        return metadata.GetString(reference.Name) == "IPlugin" && metadata.GetString(reference.Namespace) == "Microsoft.Xrm.Sdk";
    }
}
