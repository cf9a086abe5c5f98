using System.Net;
using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>
/// A relay with these settings, on a port of this machine and with a key of its own, takes an event that is signed and refuses one that is
/// forged. Only Ironclad has Ironclad's key, so its own first delivery still has to prove the rest.
/// </summary>
internal sealed class SignedEventCheck(IConfiguration settings, TimeProvider time) : ICheck
{
    public string Link => Links.SignedEvent;

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var relay = await LoopbackRelay.StartAsync(settings, cancellation);
        var happened = new SelfSignedEvent(time.GetUtcNow(), settings);
        var genuine = await relay.PostAsync(happened.Request(relay.Key), cancellation);
        var forged = await relay.PostAsync(happened.Forged(relay.Key), cancellation);
        var entry = await relay.Journal.FindAsync(happened.EventId, cancellation);
        yield return (genuine, forged, entry?.State) == (HttpStatusCode.Accepted, HttpStatusCode.Unauthorized, EntryState.Ignored)
            ? new Finding(
                Link, FindingState.Fine, "With these settings a relay on this machine stores an event that is signed and refuses a forged one. Whether Ironclad's own "
                    + "signature fits shows at its first delivery.")
            : new Finding(
                Link, FindingState.Failed, $"With these settings a relay on this machine answers {(int)genuine} to an event that is signed and {(int)forged} to a forged one, "
                    + "where 202 and 401 belong. Check the settings under Webhooks and Kestrel.");
    }
}
