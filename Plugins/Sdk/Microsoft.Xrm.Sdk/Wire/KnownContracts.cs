using System.Reflection;
using System.Runtime.Serialization;
using System.Xml;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which type stands behind a name on the wire where the declared type is object, request or response.</summary>
internal static class KnownContracts
{
    private static readonly Dictionary<XmlQualifiedName, Type> Arrays = new()
    {
        [new("ArrayOfstring", ContractNamespaces.Arrays)] = typeof(string[]),
        [new("ArrayOfguid", ContractNamespaces.Arrays)] = typeof(Guid[]),
        [new("ArrayOfint", ContractNamespaces.Arrays)] = typeof(int[]),
        [new("ArrayOfboolean", ContractNamespaces.Arrays)] = typeof(bool[]),
        [new("ArrayOfdateTime", ContractNamespaces.Arrays)] = typeof(DateTime[]),
        [new("ArrayOfdecimal", ContractNamespaces.Arrays)] = typeof(decimal[]),
        [new("ArrayOfdouble", ContractNamespaces.Arrays)] = typeof(double[]),
    };

    internal static IEnumerable<Type> Values { get; } =
    [
        .. Arrays.Values,
        typeof(Money), typeof(OptionSetValue), typeof(OptionSetValueCollection), typeof(AliasedValue),
        typeof(Entity), typeof(Entity[]), typeof(EntityCollection), typeof(EntityImageCollection[]), typeof(Relationship),
        typeof(EntityReference), typeof(EntityReference[]), typeof(EntityReferenceCollection), typeof(KeyAttributeCollection),
        typeof(ColumnSet), typeof(PagingInfo), typeof(QueryBase), typeof(QueryExpression), typeof(ConcurrencyBehavior),
        typeof(OrganizationRequestCollection), typeof(OrganizationResponseCollection),
        typeof(ExecuteMultipleSettings), typeof(ExecuteMultipleResponseItemCollection),
    ];

    private static volatile Dictionary<XmlQualifiedName, Type> _types = Read();

    internal static Type Find(XmlQualifiedName name)
    {
        if (_types.TryGetValue(name, out var type))
            return type;

        // An assembly with further messages may have been loaded since.
        _types = Read();
        return _types.TryGetValue(name, out type) ? type : null;
    }

    internal static XmlQualifiedName NameOf(Type type) =>
        type.GetCustomAttribute<DataContractAttribute>(false) is { } contract ? new(contract.Name ?? type.Name, contract.Namespace)
        : type.GetCustomAttribute<CollectionDataContractAttribute>(false) is { } collection ? new(collection.Name ?? type.Name, collection.Namespace)
        : Arrays.FirstOrDefault(array => array.Value == type).Key;

    private static Dictionary<XmlQualifiedName, Type> Read()
    {
        var types = new Dictionary<XmlQualifiedName, Type>(Arrays);
        var contracts = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.IsDefined(typeof(ProxyTypesAssemblyAttribute), false))
            .SelectMany(assembly => assembly.GetExportedTypes());
        foreach (var type in contracts)
        {
            if (NameOf(type) is { } name)
                types[name] = type;
        }

        return types;
    }
}
