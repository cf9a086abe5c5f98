using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ironclad.Emulators.Tests.Ironclad.Drivers;

/// <summary>A delivery as it came in, with a signature check written without the emulator's code.</summary>
internal sealed record ReceivedDelivery(IReadOnlyDictionary<string, string> Headers, byte[] RawBody)
{
    public string Text => Encoding.UTF8.GetString(RawBody);

    public JsonObject Body => JsonNode.Parse(RawBody)!.AsObject();

    public JsonObject Payload => Body["payload"]!.AsObject();

    public string Event => (string)Payload["event"]!;

    public string EventId => Headers["X-Ironclad-Webhook-Event-Id"];

    public JsonObject Verification => JsonNode.Parse(Headers["X-Ironclad-Webhook-Verification"])!.AsObject();

    public bool IsSignedBy(string publicPem, string? body = null)
    {
        using var key = RSA.Create();
        key.ImportFromPem(publicPem);
        var signed = Encoding.UTF8.GetBytes(EventId + (body ?? Text) + (string)Verification["nonce"]!);
        var signature = Convert.FromBase64String((string)Verification["signature"]!);
        return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Names of the members in the order of the text.</summary>
    public static IEnumerable<string> Keys(JsonObject json) => JsonDocument.Parse(json.ToJsonString()).RootElement.EnumerateObject().Select(member => member.Name);
}
