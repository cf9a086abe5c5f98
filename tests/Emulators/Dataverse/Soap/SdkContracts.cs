using System.Reflection;
using System.Runtime.Serialization;
using System.Xml;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Soap;

/// <summary>The SDK's types by contract name, so that the members of type object read and write what their xsi:type says.</summary>
internal sealed class SdkContracts : DataContractResolver
{
    private const string Unnamed = "http://schemas.datacontract.org/2004/07/";
    private const string Arrays = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";

    private static readonly Dictionary<(string Name, string Namespace), Type> Types = Find();

    private static readonly Dictionary<Type, (string Name, string Namespace)> Names =
        Types.GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.First().Key);

    public override Type? ResolveName(string typeName, string? typeNamespace, Type? declaredType, DataContractResolver knownTypeResolver) =>
        knownTypeResolver.ResolveName(typeName, typeNamespace, declaredType, null!) ?? Types.GetValueOrDefault((typeName, typeNamespace ?? ""));

    public override bool TryResolveType(
        Type type, Type? declaredType, DataContractResolver knownTypeResolver, out XmlDictionaryString? typeName, out XmlDictionaryString? typeNamespace)
    {
        if (knownTypeResolver.TryResolveType(type, declaredType, null!, out typeName, out typeNamespace))
            return true;
        if (!Names.TryGetValue(type, out var contract))
            return false;
        var dictionary = new XmlDictionary();
        typeName = dictionary.Add(contract.Name);
        typeNamespace = dictionary.Add(contract.Namespace);
        return true;
    }

    private static Dictionary<(string, string), Type> Find()
    {
        var types = new[] { typeof(Entity).Assembly, typeof(WhoAmIRequest).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsGenericTypeDefinition && !typeof(Attribute).IsAssignableFrom(type))
            .Select(type => (Contract: ContractOf(type), Type: type))
            .Where(found => found.Contract is not null)
            .DistinctBy(found => found.Contract)
            .ToDictionary(found => found.Contract!.Value, found => found.Type);
        types[("ArrayOfstring", Arrays)] = typeof(string[]);
        types[("ArrayOfint", Arrays)] = typeof(int[]);
        types[("ArrayOfguid", Arrays)] = typeof(Guid[]);
        types[("ArrayOfanyType", Arrays)] = typeof(object[]);
        types[("ArrayOfRolePrivilege", "http://schemas.microsoft.com/crm/2011/Contracts")] = typeof(RolePrivilege[]);
        return types;
    }

    private static (string, string)? ContractOf(Type type)
    {
        if (type.GetCustomAttribute<DataContractAttribute>(inherit: false) is { } contract)
            return (contract.Name ?? type.Name, contract.Namespace ?? Unnamed + type.Namespace);
        if (type.GetCustomAttribute<CollectionDataContractAttribute>(inherit: false) is { } collection)
            return (collection.Name ?? type.Name, collection.Namespace ?? Unnamed + type.Namespace);
        return null;
    }
}
