using System.Collections;

namespace Microsoft.Xrm.Sdk;

public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> _pairs;

    protected DataCollection() : this(new Dictionary<TKey, TValue>())
    {
    }

    protected DataCollection(IDictionary<TKey, TValue> collection) => _pairs = collection;

    public int Count => _pairs.Count;

    public ICollection<TKey> Keys => _pairs.Keys;

    public ICollection<TValue> Values => _pairs.Values;

    public virtual bool IsReadOnly => false;

    public virtual TValue this[TKey key]
    {
        get => _pairs[key];
        set => _pairs[key] = value;
    }

    public void Add(KeyValuePair<TKey, TValue> item) => _pairs.Add(item);

    public void Add(TKey key, TValue value) => _pairs.Add(key, value);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        foreach (var item in items ?? [])
            _pairs.Add(item);
    }

    public void Clear() => _pairs.Clear();

    public bool Contains(TKey key) => _pairs.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => _pairs.Contains(key);

    public bool ContainsKey(TKey key) => _pairs.ContainsKey(key);

    public bool TryGetValue(TKey key, out TValue value) => _pairs.TryGetValue(key, out value);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _pairs.CopyTo(array, arrayIndex);

    public bool Remove(TKey key) => _pairs.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => _pairs.Remove(item);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
