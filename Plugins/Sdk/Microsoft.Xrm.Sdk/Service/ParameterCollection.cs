using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "ParameterCollection", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(nameof(GetKnownParameterTypes))]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object> collection) : base(collection)
    {
    }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj is not null)
            this[key] = obj;
    }

    public bool TryGetValue<T>(string key, out T value)
    {
        var found = TryGetValue(key, out var stored) && stored is T;
        value = found ? (T)stored : default;
        return found;
    }

    /// <summary>A parameter that was never set reads as the default of its type.</summary>
    internal T Read<T>(string key) => TryGetValue(key, out var value) && value is not null ? (T)value : default;

    private static IEnumerable<Type> GetKnownParameterTypes() => KnownContracts.Values;
}
