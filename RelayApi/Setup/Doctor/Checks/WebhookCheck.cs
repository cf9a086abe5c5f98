using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Watchdog;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>The relay is registered in Ironclad, deliveries arrive, and at its public address the relay answers.</summary>
internal sealed class WebhookCheck(OwnWebhook own, IOptions<WatchdogOptions> options, TimeProvider time) : ICheck
{
    public string Link => Links.Webhook;

    public IReadOnlyList<string> Needs => [Links.Credential];

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var found = await own.FindAsync(cancellation);
        yield return WebhookCheckup.Problem(found, options.Value.WarnAfter, time.GetUtcNow()) is { } problem
            ? new Finding(Link, FindingState.Failed, problem)
            : new Finding(Link, FindingState.Fine, Describe(found[0]));
        if (found is [{ TargetUrl: { } target }])
            yield return await PublicAddress.KnockAsync(new Uri(target), cancellation);
    }

    private static string Describe(Webhook webhook) => webhook.ConsecutiveFailureCount == 0
        ? "It is registered and enabled for every event that the relay handles."
        : $"It is registered and enabled; the last {webhook.ConsecutiveFailureCount} deliveries failed.";
}
