using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Kills;

/// <summary>Kills the relay once, as planned, and leaves it dead.</summary>
internal sealed class Killer(Surroundings world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task KillAsync(Death death)
    {
        var relay = world.Relay;
        if (death.WhileStarting)
        {
            await Task.Delay(death.After);
        }
        else
        {
            await relay.ReadyAsync();
            await (death.Moment is { } moment ? AtAsync(moment, death.Occurrence, relay) : Task.Delay(death.After));
        }

        relay.Kill();
        await relay.EndedAsync();
    }

    /// <summary>Kills on the thread that carries the message, which then goes nowhere; after a while without such a message, at once.</summary>
    private async Task AtAsync(Moment moment, int occurrence, RelayProcess relay)
    {
        var dead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = occurrence;
        world.Wire.Cut = now =>
        {
            if (now != moment || Interlocked.Decrement(ref left) != 0)
                return false;
            relay.Kill();
            dead.SetResult();
            return true;
        };
        await Task.WhenAny(dead.Task, Task.Delay(Patience));
        world.Wire.Cut = null;
    }
}
