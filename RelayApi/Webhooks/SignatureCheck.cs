namespace Ironclad.RelayApi.Webhooks;

/// <summary>What a look at a delivery's signature found.</summary>
internal enum SignatureCheck
{
    Valid,

    /// <summary>The agreed header <c>Authorization</c> is missing or another.</summary>
    NotAuthorized,
    Missing,
    Unreadable,
    AlgorithmNotAllowed,
    EncodingNotAllowed,
    Mismatch,
}
