using Ironclad.Benchmarks.World;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks;

/// <summary>One run of one measurement.</summary>
/// <param name="Relay">Null for the relay as it was built, which is enough to see that everything runs.</param>
internal sealed record Run(bool IsShort, StoreRoom StoreRoom, PublishedRelay? Relay, Action<string> Tell)
{
    /// <summary>The stores that can be had here.</summary>
    public static IEnumerable<StoreKind> Stores => Enum.GetValues<StoreKind>().Where(store => StoreRoom.WhyMissing(store) is null);

    public static IEnumerable<string> Skipped => Enum.GetValues<StoreKind>()
        .Where(store => StoreRoom.WhyMissing(store) is not null)
        .Select(store => $"{NameOf(store)} was skipped. {StoreRoom.WhyMissing(store)}");

    /// <summary>Draws ports; nothing that is measured depends on it.</summary>
    public Random Random { get; } = new(Environment.ProcessId);

    public static string NameOf(StoreKind store) => store == StoreKind.Sqlite ? "SQLite" : "PostgreSQL";

    public int Pick(int full, int brief) => IsShort ? brief : full;
}
