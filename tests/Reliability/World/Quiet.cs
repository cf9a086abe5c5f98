namespace Ironclad.Reliability.World;

/// <summary>Waits until everything that is on its way has arrived.</summary>
internal static class Quiet
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan UntilNextRetry = TimeSpan.FromMinutes(10);

    /// <summary>Every delivery is accepted, or given up by Ironclad, and every entry is settled.</summary>
    public static async Task ComesAsync(Surroundings world, TimeSpan patience)
    {
        var asked = TimeProvider.System.GetTimestamp();
        while (await IsBusyAsync(world))
        {
            if (TimeProvider.System.GetElapsedTime(asked) > patience)
                throw new TimeoutException($"After {patience} entries still wait or deliveries are still on their way; see {world.Log.Path}.");
            await Task.Delay(Glance);
        }
    }

    private static async Task<bool> IsBusyAsync(Surroundings world)
    {
        if (await world.Store.WaitingAsync() > 0)
            return true;
        if ((await world.Ironclad.Control.Settle()).All(delivery => delivery.State != "Pending"))
            return await world.Store.WaitingAsync() > 0;
        await world.Ironclad.Control.Advance(UntilNextRetry);
        return true;
    }
}
