using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Setup.Deliveries;

/// <summary>Whether a delivery is signed with the key, and what the relay would do with it.</summary>
/// <param name="Text">For people: cause and fix when it is not.</param>
internal sealed record DeliveryVerdict(SignatureCheck Check, string Text, string? EventId, string? Event, string? WorkflowId)
{
    public static DeliveryVerdict Of(Delivery delivery, VerificationKey key)
    {
        var check = SignatureVerifier.Check(delivery, key);
        var happened = check == SignatureCheck.Valid ? EventReader.Read(delivery.EventId!, delivery.Body) : null;
        return new DeliveryVerdict(check, Explain(check, happened), happened?.EventId, happened?.Name, happened?.WorkflowId);
    }

    private static string Explain(SignatureCheck check, IroncladEvent? happened) => check switch
    {
        SignatureCheck.Valid when happened is null => "The signature fits, but the body names no event. The relay would answer 400.",
        SignatureCheck.Valid => $"The signature fits: {happened!.Name} {happened.EventId} of workflow {happened.WorkflowId ?? "-"}. "
            + (EventTable.Handlers.ContainsKey(happened.Name) ? "The relay handles it." : "The relay stores it and does not act upon it."),
        SignatureCheck.Missing => $"The headers {WebhookEndpoint.EventIdHeader} and {WebhookEndpoint.VerificationHeader} are not both there once. "
            + "Save all headers of the request, one in each line.",
        SignatureCheck.Unreadable => $"The event id, or the header {WebhookEndpoint.VerificationHeader}, cannot be read. Save it as it came: JSON in "
            + "one line, without quotation marks around it.",
        SignatureCheck.AlgorithmNotAllowed => "The delivery names a signature algorithm that is not taken; sha256, sha384 and sha512 are. Ironclad "
            + "signs with sha256, so it may be somebody else's.",
        SignatureCheck.EncodingNotAllowed => "The delivery names an encoding that is not taken; base64 and hex are. Ironclad sends base64, so it may "
            + "be somebody else's.",
        SignatureCheck.Mismatch => "The signature does not fit. Event id, body or nonce are not those that were signed, or it was signed with another "
            + "key: of another environment, or of before Ironclad changed its key (name that one with --key).",
        SignatureCheck.NotAuthorized => "The header Authorization is missing or another.",
    };
}
