namespace Ironclad.RelayApi.Webhooks;

/// <summary>What a look at a delivery's signature found.</summary>
internal enum SignatureCheck
{
    Valid,
    Missing,
    Unreadable,
    AlgorithmNotAllowed,
    EncodingNotAllowed,
    Mismatch,
}
