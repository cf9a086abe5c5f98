namespace Ironclad.Deliveries;

/// <summary>
/// An endless row of deliveries, most of them forged, that is the same for the same seed but for the key. Some are genuine in an
/// unusual spelling; what is stored in the end must be these and nothing else.
/// </summary>
public sealed class DeliveryMutator : IDisposable
{
    private readonly Random _chance;
    private readonly WebhookKey _foreignKey = new();
    private readonly WebhookKey _key;
    private readonly GenuineDelivery[] _nonsense;

    /// <param name="genuine">How many genuine deliveries the mutations are made from; signing each takes about a millisecond.</param>
    public DeliveryMutator(int seed, WebhookKey key, int genuine = 200)
    {
        (_chance, _key) = (new Random(seed), key);
        Genuine = [.. Enumerable.Range(0, genuine).Select(_ => Sign())];
        _nonsense = [.. SignedNonsense.Bodies().Select(body => key.Sign(NextEventId(), body, NextNonce()))];
    }

    /// <summary>Everything that may be stored.</summary>
    public IReadOnlyList<GenuineDelivery> Genuine { get; }

    public MutatedDelivery Next()
    {
        var source = new MutationSource(_chance, Pick(Genuine), Pick(Genuine), _key, _foreignKey, Pick(_nonsense));
        return Pick(Mutations.All)(source);
    }

    public void Dispose() => _foreignKey.Dispose();

    private GenuineDelivery Sign() => _key.Sign(NextEventId(), GenuineBodies.Next(_chance), NextNonce());

    private string NextEventId() => $"webhookEvent{GenuineBodies.Id(_chance)}";

    private string NextNonce() => Convert.ToBase64String(GenuineBodies.Bytes(_chance, 16));

    private T Pick<T>(IReadOnlyList<T> list) => list[_chance.Next(list.Count)];
}
