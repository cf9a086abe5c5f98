namespace Ironclad.Reliability.Stores;

/// <summary>The store that the relay remembers in, as its operator sees it: settings, and rows to read.</summary>
internal interface IStore : IAsyncDisposable
{
    string Name { get; }

    Task<string> VersionAsync();

    /// <summary>The relay's settings for this store, as environment variables.</summary>
    IEnumerable<KeyValuePair<string, string>> Settings { get; }

    /// <summary>The journal in its own order, which is the order in which a workflow's events are handled.</summary>
    Task<IReadOnlyList<StoredEntry>> JournalAsync();

    /// <summary>How many entries wait, without reading them all.</summary>
    /// <param name="upTo">Later ones do not count.</param>
    Task<int> WaitingAsync(long upTo = long.MaxValue);
}
