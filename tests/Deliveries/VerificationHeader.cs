using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ironclad.Deliveries;

/// <summary>The header that says how a delivery is signed, open to every change.</summary>
internal sealed class VerificationHeader(GenuineDelivery delivery)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _fields = new()
    {
        ["nonce"] = delivery.Nonce,
        ["signAlgorithm"] = "sha256",
        ["signature"] = Convert.ToBase64String(delivery.Signature),
        ["encoding"] = "base64",
    };

    public VerificationHeader With(string field, JsonNode? value)
    {
        _fields[field] = value;
        return this;
    }

    public VerificationHeader Without(string field)
    {
        _fields.Remove(field);
        return this;
    }

    public VerificationHeader WithSignature(byte[] signature) => With("signature", Convert.ToBase64String(signature));

    /// <summary>A header of HTTP holds one line.</summary>
    public string Reformatted() => ToString().Replace(":", " : ", StringComparison.Ordinal).Replace(",", " ,  ", StringComparison.Ordinal);

    public override string ToString() => _fields.ToJsonString(Relaxed);
}
