using System.Runtime.Serialization;
using System.Xml;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gives the serializer every request, response and value: they travel where the contract says only "object".</summary>
public sealed class KnownTypesResolver : DataContractResolver
{
    public override Type ResolveName(string typeName, string typeNamespace, Type declaredType, DataContractResolver knownTypeResolver) =>
        knownTypeResolver.ResolveName(typeName, typeNamespace, declaredType, null)
        ?? KnownContracts.Find(new XmlQualifiedName(typeName, typeNamespace));

    public override bool TryResolveType(
        Type type,
        Type declaredType,
        DataContractResolver knownTypeResolver,
        out XmlDictionaryString typeName,
        out XmlDictionaryString typeNamespace)
    {
        if (knownTypeResolver.TryResolveType(type, declaredType, null, out typeName, out typeNamespace))
            return true;

        if (KnownContracts.NameOf(type) is not { } name)
            return false;

        var dictionary = new XmlDictionary();
        typeName = dictionary.Add(name.Name);
        typeNamespace = dictionary.Add(name.Namespace);
        return true;
    }
}
