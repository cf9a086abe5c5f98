using Ironclad.Deliveries;

namespace Ironclad.Benchmarks.Load;

/// <summary>The header that says how a delivery is signed.</summary>
internal static class VerificationText
{
    public static string Of(GenuineDelivery delivery) =>
        $$"""{"nonce":"{{delivery.Nonce}}","signAlgorithm":"sha256","signature":"{{Convert.ToBase64String(delivery.Signature)}}","encoding":"base64"}""";
}
