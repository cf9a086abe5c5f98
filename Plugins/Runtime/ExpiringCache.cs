namespace Ironclad.Plugins.Runtime;

/// <summary>
/// Values kept between executions in one process. Entries are never changed: a new one replaces the whole table.
/// Two executions may do so at once and one of them be lost, which costs a second read and no lock.
/// </summary>
internal sealed class ExpiringCache<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private Dictionary<TKey, Entry> _entries = [];

    public TValue? Find(TKey key, DateTimeOffset now) =>
        Volatile.Read(ref _entries).TryGetValue(key, out var entry) && entry.IsValidAt(now) ? entry.Value : null;

    public void Keep(TKey key, TValue value, DateTimeOffset now, TimeSpan lifetime)
    {
        var entries = Copy(entry => entry.Value.IsValidAt(now));
        entries[key] = new Entry(value, now, now + lifetime);
        Volatile.Write(ref _entries, entries);
    }

    public void Forget(TKey key) => Volatile.Write(ref _entries, Copy(entry => !entry.Key.Equals(key)));

    private Dictionary<TKey, Entry> Copy(Func<KeyValuePair<TKey, Entry>, bool> kept) =>
        Volatile.Read(ref _entries).Where(kept).ToDictionary(entry => entry.Key, entry => entry.Value);

    private sealed record Entry(TValue Value, DateTimeOffset From, DateTimeOffset Until)
    {
        /// <summary>Servers' clocks differ by seconds: a value from a little ahead is a valid one.</summary>
        public bool IsValidAt(DateTimeOffset now) => now < Until && now > From - (Until - From);
    }
}
