using System.Reflection;
using System.Runtime.Serialization;
using System.Xml;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which type stands behind a name on the wire where the declared type is object, request or response.</summary>
internal static class KnownContracts
{
    private const string ArrayPrefix = "ArrayOf";

    internal static IEnumerable<Type> Values { get; } =
    [
        typeof(bool[]), typeof(int[]), typeof(double[]), typeof(decimal[]), typeof(string[]), typeof(Guid[]), typeof(DateTime[]),
        typeof(Money), typeof(OptionSetValue), typeof(OptionSetValueCollection), typeof(AliasedValue),
        typeof(Entity), typeof(Entity[]), typeof(EntityCollection), typeof(EntityImageCollection[]), typeof(Relationship),
        typeof(EntityReference), typeof(EntityReference[]), typeof(EntityReferenceCollection), typeof(KeyAttributeCollection),
        typeof(ColumnSet), typeof(PagingInfo), typeof(QueryBase), typeof(QueryExpression), typeof(ConcurrencyBehavior),
        typeof(OrganizationRequestCollection), typeof(OrganizationResponseCollection),
        typeof(ExecuteMultipleSettings), typeof(ExecuteMultipleResponseItemCollection),
    ];

    private static volatile Dictionary<XmlQualifiedName, Type> _types = Read();

    internal static Type Find(XmlQualifiedName name) =>
        FindOne(name) is { } type ? type
        : name.Name.StartsWith(ArrayPrefix, StringComparison.Ordinal)
            ? FindOne(new XmlQualifiedName(name.Name.Substring(ArrayPrefix.Length), name.Namespace))?.MakeArrayType()
        : null;

    private static Type FindOne(XmlQualifiedName name)
    {
        if (_types.TryGetValue(name, out var type))
            return type;

        // An assembly with further messages may have been loaded since.
        _types = Read();
        return _types.TryGetValue(name, out type) ? type : null;
    }

    internal static XmlQualifiedName NameOf(Type type)
    {
        if (type.IsArray && NameOf(type.GetElementType()) is { } element)
            return new XmlQualifiedName(ArrayPrefix + element.Name, element.Namespace);

        if (type.GetCustomAttribute<DataContractAttribute>(false) is { } contract)
            return new XmlQualifiedName(contract.Name ?? type.Name, contract.Namespace);

        return type.GetCustomAttribute<CollectionDataContractAttribute>(false) is { } collection
            ? new XmlQualifiedName(collection.Name ?? type.Name, collection.Namespace)
            : null;
    }

    private static Dictionary<XmlQualifiedName, Type> Read() =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.IsDefined(typeof(ProxyTypesAssemblyAttribute), false))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => NameOf(type) is not null)
            .GroupBy(NameOf)
            .ToDictionary(types => types.Key, types => types.First());
}
