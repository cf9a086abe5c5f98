using Ironclad.Reliability.Stores;

namespace Ironclad.Reliability.Scenarios;

/// <summary>Something that goes wrong, for long enough to find out what it does.</summary>
internal interface IScenario
{
    /// <summary>As on the command line.</summary>
    string Name { get; }

    string Title { get; }

    /// <returns>Null when the scenario makes sense with this store, here.</returns>
    string? WhyNot(StoreKind store) => null;

    Task<Finding> RunAsync(Run run);
}
