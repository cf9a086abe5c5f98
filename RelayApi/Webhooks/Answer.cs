namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// The HTTP answer for a receipt. Ironclad repeats a delivery after any 4xx or 5xx, and disables the webhook at once after
/// 410 Gone, which therefore must never appear here (Ironclad docs: reference/webhook-deactivation).
/// </summary>
internal sealed record Answer(int Status, string Sentence)
{
    public static Answer To(Receipt receipt) => receipt switch
    {
        Receipt.Stored => new(StatusCodes.Status202Accepted, "Stored."),
        Receipt.AlreadyStored => new(StatusCodes.Status202Accepted, "Stored before; nothing changes."),
        Receipt.Ignored => new(StatusCodes.Status202Accepted, "Stored; this kind of event is not acted upon."),
        Receipt.WrongType => new(StatusCodes.Status415UnsupportedMediaType, "Send application/json in UTF-8, not compressed."),
        Receipt.TooLarge => new(StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MiB."),
        Receipt.NotAuthentic => new(StatusCodes.Status401Unauthorized, "The delivery is not signed by Ironclad."),
        Receipt.TooManyFailures => new(StatusCodes.Status429TooManyRequests, "Too many deliveries without Ironclad's signature."),
        Receipt.Unreadable => new(StatusCodes.Status400BadRequest, "The body is not an event in JSON."),
        Receipt.KeyUnavailable => new(StatusCodes.Status503ServiceUnavailable, "The signature cannot be checked now; send it again."),
        Receipt.StoreUnavailable => new(StatusCodes.Status503ServiceUnavailable, "The delivery cannot be stored now; send it again."),
        Receipt.Failed => new(StatusCodes.Status503ServiceUnavailable, "The delivery cannot be taken now; send it again."),
    };
}
