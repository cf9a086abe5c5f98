namespace Ironclad.RelayApi.Webhooks;

/// <summary>Whether Ironclad sent a delivery: by its header, where one is agreed upon, and by its signature.</summary>
internal sealed class Authenticity(Authorization authorization, VerificationKeys keys)
{
    public async Task<SignatureCheck> CheckAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (!authorization.Fits(delivery.Authorization))
            return SignatureCheck.NotAuthorized;
        if (SignatureVerifier.Precheck(delivery) is var check and not SignatureCheck.Valid)
            return check;
        var current = await keys.CurrentAsync(cancellation);
        if (Fits(delivery, current) || (keys.PreviousKey is { } previous && Fits(delivery, previous)))
            return SignatureCheck.Valid;
        var other = await keys.OtherThanAsync(current, cancellation);
        return other != current && Fits(delivery, other) ? SignatureCheck.Valid : SignatureCheck.Mismatch;
    }

    private static bool Fits(Delivery delivery, VerificationKey key) => SignatureVerifier.Check(delivery, key) == SignatureCheck.Valid;
}
