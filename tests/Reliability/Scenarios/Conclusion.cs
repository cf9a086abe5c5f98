using Ironclad.Reliability.Ledgers;
using Ironclad.Reliability.Stores;
using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios;

/// <summary>
/// How every scenario with people ends: everything is finished, what was set aside is replayed, what Ironclad gave up is reconciled,
/// and the ledgers are compared.
/// </summary>
internal static class Conclusion
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<Finding> OfAsync(Surroundings world, People people, params IEnumerable<(string What, string Figure)> facts)
    {
        await Quiet.ComesAsync(world, Patience);
        var replay = await ReplayAsync(world);
        await people.FinishAsync();
        await Quiet.ComesAsync(world, Patience);
        var givenUp = await GivenUpAsync(world);
        // What Ironclad has given up comes in no other way; everything else is in the journal.
        if (givenUp > 0)
            await new Operator(world).ReconcileAsync();

        var tally = await Audit.RunAsync(world, people.Contracts, replay);
        var deliveries = await world.Ironclad.Control.Deliveries();
        var finding = new Finding(world.Store.Name, tally,
        [
            .. facts,
            ("deliveries given up by Ironclad", $"{givenUp}"),
            ("set aside and replayed", $"{replay.EventIds.Count}"),
            ("contracts", $"{people.Contracts.Count}"),
            ("events", $"{deliveries.DistinctBy(delivery => delivery.EventId).Count()}"),
            ("delivery attempts", $"{deliveries.Sum(delivery => delivery.Attempts.Count)}"),
            ("store", $"{world.Store.Name} {await world.Store.VersionAsync()}"),
        ], world.Log.Unhandled)
        { Broken = await StillSetAsideAsync(world) };
        world.IsDone = finding.Holds;
        return finding;
    }

    public static async Task<int> GivenUpAsync(Surroundings world) =>
        (await world.Ironclad.Control.Deliveries()).Count(delivery => delivery.State == "GivenUp");

    /// <summary>An event that the relay has given up is the operator's: by the book, replayed when its cause is gone.</summary>
    private static async Task<Replay> ReplayAsync(Surroundings world)
    {
        var setAside = await SetAsideAsync(world);
        if (setAside.Count == 0)
            return Replay.None;
        var last = (await world.Store.JournalAsync())[^1].Id;
        var changes = world.Dataverse.Organization.Changes.Count;
        await new Operator(world).ReplaySetAsideAsync();
        await Quiet.ComesAsync(world, Patience);
        return new Replay(setAside.Select(entry => entry.EventId).ToHashSet(), last, changes);
    }

    private static async Task<IReadOnlyList<string>> StillSetAsideAsync(Surroundings world) =>
        [.. (await SetAsideAsync(world)).Select(entry => $"{entry.EventId} is set aside: {entry.Decision}")];

    private static async Task<IReadOnlyList<StoredEntry>> SetAsideAsync(Surroundings world) =>
        [.. (await world.Store.JournalAsync()).Where(entry => entry.State == StoredState.SetAside)];
}
