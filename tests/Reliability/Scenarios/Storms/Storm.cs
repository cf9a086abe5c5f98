using Dataverse.Emulator.Trouble;
using Ironclad.Emulator.Control;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Storms;

/// <summary>Both services turn away a share of all calls, in every way a server may say "later".</summary>
internal sealed class Storm(Surroundings world, Random random)
{
    private const double Share = 0.05;

    /// <summary>What the relay asks for; people go on working.</summary>
    private static readonly string[] Routes =
    [
        "GET /workflows/{id}", "GET /records/{id}", "GET /records/{id}/attachments/{key}", "GET /webhooks/verification-key", "POST /oauth/token",
    ];

    /// <summary>Each hits its share of the calls that those before it let through; together about a quarter.</summary>
    public async Task BeginAsync()
    {
        foreach (var refusal in Routes.SelectMany(Refusals))
            await world.Ironclad.Control.AddFault(refusal with { Probability = Share, Seed = random.Next() });
        foreach (var throttle in Throttles())
            world.Dataverse.Organization.Faults.Add(throttle with { Times = int.MaxValue, Probability = Share, UserId = world.RelayUser });
    }

    public async Task EndAsync()
    {
        await world.Ironclad.Control.ClearFaults();
        world.Dataverse.Organization.Faults.Clear();
    }

    /// <summary>Seconds, none of them, a date, a date that has passed, no header, and no JSON (Ironclad's documents leave the form open).</summary>
    private static IEnumerable<Fault> Refusals(string route)
    {
        var refusal = new Fault { Route = route, Status = 429 };
        yield return refusal with { RetryAfterSeconds = 1 };
        yield return refusal with { RetryAfterSeconds = 0 };
        yield return refusal with { RetryAfterSeconds = 2, RetryAfterAsDate = true };
        yield return refusal with { RetryAfterSeconds = -60, RetryAfterAsDate = true };
        yield return refusal;
        yield return refusal with { Kind = Emulator.Control.FaultKind.Html };
    }

    private static IEnumerable<PlannedFault> Throttles()
    {
        yield return new(Dataverse.Emulator.Trouble.FaultKind.TooManyRequests) { RetryAfter = TimeSpan.FromSeconds(1) };
        yield return new(Dataverse.Emulator.Trouble.FaultKind.TooMuchExecutionTime) { RetryAfter = TimeSpan.FromSeconds(2) };
        yield return new(Dataverse.Emulator.Trouble.FaultKind.TooManyConcurrentRequests) { RetryAfter = TimeSpan.FromMilliseconds(300) };
        yield return new(Dataverse.Emulator.Trouble.FaultKind.TooManyRequests) { RetryAfter = TimeSpan.Zero };
    }
}
