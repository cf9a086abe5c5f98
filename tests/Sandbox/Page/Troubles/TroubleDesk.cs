using System.Collections.Concurrent;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Control.Reports;
using Ironclad.RelayApi.PendingLaunches;

namespace Ironclad.Sandbox.Page.Troubles;

/// <summary>Breaks things, and mends them.</summary>
internal sealed class TroubleDesk(World world)
{
    private readonly Forger _forger = new(world.Relay.Address);
    private readonly ConcurrentQueue<Forged> _forgeries = new();
    private IroncladMood _mood;

    public IReadOnlyList<Forged> Forgeries => [.. _forgeries];

    private IroncladControl Control => world.Ironclad.Control;

    public async Task<TroubleState> StateAsync() => new(_mood, world.Relay.IsRunning, (await PendingAsync()).Count);

    public async Task<Pressed> SetAsync(MoodSwitch mood)
    {
        await Control.ClearFaults();
        if (mood.ToFault() is { } fault)
            await Control.AddFault(fault);
        _mood = mood.Mood;
        if (_mood == IroncladMood.Well && world.Relay.IsRunning)
            await world.RunJobAsync(PendingLaunchJob.JobName);
        return new Pressed(mood.Done);
    }

    /// <summary>Says that the latest workflow is complete.</summary>
    public async Task<Pressed> ForgeAsync()
    {
        if (await Control.Workflows() is not [.., var latest])
            throw new RefusedException("There is no workflow to tell lies about. Create an Agreement first.");
        // Ironclad's clock may be ahead, moved there to have it try again.
        var forged = await _forger.SendAsync(latest.Id, await Control.Advance(TimeSpan.Zero));
        _forgeries.Enqueue(forged);
        return new Pressed(forged.Status is { } status
            ? $"Somebody sent a delivery with a signature of their own. The relay answered {status} and stored nothing."
            : "Somebody sent a delivery with a signature of their own, and nobody answered: the relay is stopped.");
    }

    public async Task<Pressed> StopRelayAsync()
    {
        await world.Relay.StopAsync();
        return new Pressed("The relay is stopped. What happens in Ironclad now is delivered when it is back.");
    }

    public async Task<Pressed> StartRelayAsync()
    {
        await world.Relay.StartAgainAsync();
        return new Pressed("The relay is back. Ironclad tries again by its schedule; the button beside makes it do so now.");
    }

    /// <summary>Moves Ironclad's clock to the last of the retries that are due next.</summary>
    public async Task<Pressed> RetryAsync()
    {
        var pending = await PendingAsync();
        if (pending.Count == 0)
            throw new RefusedException("Nothing waits to be delivered.");
        await Control.Advance(TimeSpan.FromSeconds(48 * Math.Pow(2, pending.Max(delivery => delivery.Attempts.Count) - 1)));
        return new Pressed($"Ironclad tried {pending.Count} deliveries again.");
    }

    /// <summary>All deliveries once more, in another order and under new event ids.</summary>
    public async Task<Pressed> RepeatAsync()
    {
        var sent = await Control.Resend(new Resend { Order = ResendOrder.Reverse, Fresh = true });
        return new Pressed($"Ironclad sent {sent.Count} deliveries again, in reverse order. Nothing on an Agreement changes.");
    }

    public async Task<Pressed> LaunchPendingAsync()
    {
        if (!world.Relay.IsRunning)
            throw new RefusedException("The relay is stopped. Start it first.");
        await world.RunJobAsync(PendingLaunchJob.JobName);
        return new Pressed("The relay looked for Agreements that wait for their launch.");
    }

    private async Task<IReadOnlyList<DeliveryReport>> PendingAsync() =>
        [.. (await Control.Deliveries()).Where(delivery => delivery is { State: "Pending", Attempts.Count: > 0 })];
}
