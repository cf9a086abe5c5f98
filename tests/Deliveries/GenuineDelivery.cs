using System.Text;

namespace Ironclad.Deliveries;

/// <summary>What Ironclad signed.</summary>
public sealed record GenuineDelivery(string EventId, byte[] Body, string Nonce, byte[] Signature)
{
    internal byte[] SignedText => [.. Encoding.UTF8.GetBytes(EventId), .. Body, .. Encoding.UTF8.GetBytes(Nonce)];

    internal string Text => Encoding.UTF8.GetString(Body);

    /// <summary>As Ironclad sends it.</summary>
    public MutatedDelivery Send(string mutation) => new(mutation, EventId, new VerificationHeader(this).ToString(), Body);

    internal MutatedDelivery Send(string mutation, byte[] body) => Send(mutation) with { Body = body };

    internal MutatedDelivery Send(string mutation, string body) => Send(mutation, Encoding.UTF8.GetBytes(body));
}
