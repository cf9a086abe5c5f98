using Ironclad.Reliability.Stores;

namespace Ironclad.Reliability.World;

/// <summary>What differs between the worlds of two scenarios.</summary>
internal sealed record Plan(Func<string, Task<IStore>> Store, Random Random)
{
    public int Instances { get; init; } = 1;

    /// <summary>How many seconds pass in Ironclad while one passes here: its retries come sooner, in their proportions.</summary>
    public double ClockSpeed { get; init; } = 100;

    public int DeliveriesAtOnce { get; init; } = 8;

    /// <summary>Settings of the relay beside addresses and credentials, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> RelaySettings { get; init; } = new Dictionary<string, string>();
}
