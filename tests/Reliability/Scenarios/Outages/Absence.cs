using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Outages;

/// <summary>The day itself: who is away, and what the others do meanwhile.</summary>
internal sealed class Absence(Outage outage, Surroundings world, People people)
{
    private const int LostAnswers = 2;

    /// <param name="deeds">What people do on the day, evenly spread.</param>
    public async Task LastAsync(TimeSpan day, int deeds)
    {
        await BeginAsync();
        for (var deed = 0; deed < deeds; deed++)
        {
            await Task.Delay(day / deeds);
            await ActAsync(deed);
        }

        await EndAsync();
    }

    private async Task BeginAsync()
    {
        switch (outage)
        {
            case Outage.Ironclad:
                // It goes down amid launches: they happened, and nobody heard of it.
                world.Wire.Cut = moment => moment == Moment.IroncladAnswered;
                for (var launch = 0; launch < LostAnswers; launch++)
                    people.Create();
                world.Wire.Cut = moment => moment == Moment.IroncladCalled;
                break;
            case Outage.Dataverse:
                world.Wire.Cut = moment => moment == Moment.DataverseCalled;
                break;
            case Outage.Relay:
                world.Relay.Kill();
                await world.Relay.EndedAsync();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outage), outage, "Say how it goes away.");
        }
    }

    /// <summary>Sellers go on while Ironclad is away, lawyers while Dataverse is, and both when only the relay is.</summary>
    private async Task ActAsync(int deed)
    {
        if (outage == Outage.Ironclad)
        {
            if (deed % 3 == 0)
                people.Create();
            return;
        }

        if (outage == Outage.Relay && deed % 6 == 0)
            people.Create();
        await people.StepAsync();
    }

    private async Task EndAsync()
    {
        world.Wire.Cut = null;
        if (outage != Outage.Relay)
            return;
        world.Relay.Start();
        await world.Relay.ReadyAsync();
    }
}
