using System.Text;
using System.Text.Json;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>
/// Deliveries signed outside .NET. Keys: <c>openssl genrsa 2048</c>. Each signature: <c>openssl dgst -sha256 -sign key.pem</c> (or -sha384,
/// -sha512) over event id + JSON.stringify(body) + nonce, with the JSON text written by Node 20; then Node's
/// <c>crypto.createVerify(signAlgorithm)</c>, as in Ironclad's sample (Ironclad docs: reference/webhook-verification), accepted each of them.
/// <c>body</c> is the text as delivered, which a gateway may have formatted or escaped anew.
/// </summary>
internal sealed record SignatureVectors(string PublicKey, string OtherPublicKey, SignatureVectors.Vector[] Vectors)
{
    public static SignatureVectors Load()
    {
        using var stream = typeof(SignatureVectors).Assembly.GetManifestResourceStream("SignatureVectors.json")!;
        return JsonSerializer.Deserialize<SignatureVectors>(stream, JsonSerializerOptions.Web)!;
    }

    internal sealed record Vector(
        string Name, string EventId, string Nonce, string SignAlgorithm, string Encoding, string Signature, string Body)
    {
        public Delivery ToDelivery()
        {
            var header = JsonSerializer.Serialize(new { Nonce, SignAlgorithm, Signature, Encoding }, JsonSerializerOptions.Web);
            return new Delivery(EventId, header, Utf8.GetBytes(Body));
        }

        public override string ToString() => Name;

        private static readonly Encoding Utf8 = System.Text.Encoding.UTF8;
    }
}
