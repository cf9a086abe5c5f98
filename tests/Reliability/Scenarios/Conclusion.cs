using Ironclad.Reliability.Ledgers;
using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios;

/// <summary>How every scenario with people ends: the ledgers are compared.</summary>
internal static class Conclusion
{
    public static async Task<Finding> OfAsync(Surroundings world, People people, params IEnumerable<(string What, string Figure)> facts)
    {
        var tally = await Audit.RunAsync(world, people.Contracts);
        var deliveries = await world.Ironclad.Control.Deliveries();
        var finding = new Finding(world.Store.Name, tally,
        [
            .. facts,
            ("contracts", $"{people.Contracts.Count}"),
            ("events", $"{deliveries.DistinctBy(delivery => delivery.EventId).Count()}"),
            ("delivery attempts", $"{deliveries.Sum(delivery => delivery.Attempts.Count)}"),
            ("store", $"{world.Store.Name} {await world.Store.VersionAsync()}"),
        ], world.Log.Unhandled);
        world.IsDone = finding.Holds;
        return finding;
    }
}
