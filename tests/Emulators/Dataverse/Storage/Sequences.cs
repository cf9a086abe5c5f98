using System.Collections.Concurrent;

namespace Dataverse.Emulator.Storage;

/// <summary>Counters of the database that no rollback turns back.</summary>
internal sealed class Sequences
{
    /// <summary>Microsoft Learn, create-auto-number-attributes: the initial seed is 1000.</summary>
    private const long FirstNumber = 1000;

    private readonly ConcurrentDictionary<(string, string), long> _numbers = new();
    private long _version = 1_000_000;

    public long NextVersion() => Interlocked.Increment(ref _version);

    public long NextNumber(string table, string column) =>
        _numbers.AddOrUpdate((table, column), FirstNumber, (_, last) => last + 1);
}
