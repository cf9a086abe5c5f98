using Ironclad.Reliability.Stores;

namespace Ironclad.Reliability.Scenarios;

/// <summary>One run of one scenario on one store.</summary>
/// <param name="Store">Makes the store, given a folder that goes away afterwards.</param>
/// <param name="IsFull">The long form; the short one shows in seconds that the scenario works.</param>
internal sealed record Run(StoreKind Kind, Func<string, Task<IStore>> Store, bool IsFull, int Seed)
{
    public IProgress<string> Progress { get; init; } = new Progress<string>();

    public Random NewRandom() => new(Seed);

    public T Pick<T>(T full, T brief) => IsFull ? full : brief;
}
