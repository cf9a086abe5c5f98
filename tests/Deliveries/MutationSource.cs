namespace Ironclad.Deliveries;

/// <summary>What a mutation is made from.</summary>
/// <param name="Other">Another genuine delivery, or by chance the same.</param>
/// <param name="Nonsense">Signed, but no event.</param>
internal sealed record MutationSource(
    Random Chance, GenuineDelivery Delivery, GenuineDelivery Other, WebhookKey Key, WebhookKey ForeignKey, GenuineDelivery Nonsense)
{
    public int Index(int count) => Chance.Next(count);

    /// <summary>A changed body under the same signature: a forgery, unless it says the same in another spelling.</summary>
    public MutatedDelivery Changed(string mutation, byte[] body)
    {
        var isSame = JsonValues.AreSame(Delivery.Body, body);
        return Delivery.Send(mutation, body) with { ExpectedStatus = isSame ? 202 : 401 };
    }

    public MutatedDelivery WithHeader(string mutation, VerificationHeader header) => WithHeader(mutation, header.ToString());

    public MutatedDelivery WithHeader(string mutation, string header) => Delivery.Send(mutation) with { Verification = header };

    public VerificationHeader Header => new(Delivery);
}
