using System.Text;

namespace Ironclad.Deliveries.Forgeries;

/// <summary>A genuine body and signature under another event id or nonce, so that it might count as a new event.</summary>
internal static class IdentityForgeries
{
    public static IReadOnlyList<Func<MutationSource, MutatedDelivery>> All { get; } =
    [
        source => Swapped(source, "the event id of another delivery", source.Other.EventId),
        source => Swapped(source, "an event id of its own", $"webhookEvent{GenuineBodies.Id(source.Chance)}"),
        source => Swapped(source, "an event id in capitals", source.Delivery.EventId.ToUpperInvariant()),
        source => Swapped(source, "an event id with a letter more", source.Delivery.EventId + "0"),
        source => Swapped(source, "an event id without its last letter", source.Delivery.EventId[..^1]),
        source => Swapped(source, "a very long event id", new string('e', 3000)),
        source => Swapped(source, "an empty event id", ""),
        source => Swapped(source, "no event id", null),
        source => Swapped(source, "two event ids", $"{source.Delivery.EventId}, {source.Delivery.EventId}"),
        source => source.WithHeader("the nonce of another delivery", source.Header.With("nonce", source.Other.Nonce)) with
        {
            ExpectedStatus = source.Delivery.Nonce == source.Other.Nonce ? 202 : 401,
        },
        source => source.WithHeader("another nonce", source.Header.With("nonce", source.Delivery.Nonce + "0")),
        source => source.WithHeader("an empty nonce", source.Header.With("nonce", "")),
        source => source.WithHeader("no nonce", source.Header.Without("nonce")),
        source => source.WithHeader("a nonce that is no text", source.Header.With("nonce", 7)),
        EndOfIdInBody,
        StartOfBodyInId,
        EndOfBodyInNonce,
    ];

    private static MutatedDelivery Swapped(MutationSource source, string mutation, string? eventId) => source.Delivery.Send(mutation) with
    {
        EventId = eventId,
        ExpectedStatus = eventId == source.Delivery.EventId ? 202 : 401,
    };

    /// <summary>The signed text has no separators: the same text, cut elsewhere, has the same signature.</summary>
    private static MutatedDelivery EndOfIdInBody(MutationSource source)
    {
        var (id, cut) = (source.Delivery.EventId, source.Index(source.Delivery.EventId.Length));
        var body = Encoding.UTF8.GetBytes(id[cut..] + source.Delivery.Text);
        // The signature fits, and what it fits is no JSON.
        return source.Delivery.Send("the end of the event id in the body", body) with { EventId = id[..cut], ExpectedStatus = cut == 0 ? 401 : 400 };
    }

    /// <summary>The payload alone is an object with an event in it, and what is before it becomes part of the id.</summary>
    private static MutatedDelivery StartOfBodyInId(MutationSource source)
    {
        var text = source.Delivery.Text;
        var start = text.IndexOf("\"payload\":", StringComparison.Ordinal) + "\"payload\":".Length;
        var end = text.IndexOf(",\"timestamp\":", StringComparison.Ordinal);
        return source.Delivery.Send("the payload as body, the envelope in event id and nonce", text[start..end]) with
        {
            EventId = source.Delivery.EventId + text[..start],
            Verification = source.Header.With("nonce", text[end..] + source.Delivery.Nonce).ToString(),
        };
    }

    private static MutatedDelivery EndOfBodyInNonce(MutationSource source)
    {
        var (text, cut) = (source.Delivery.Text, source.Delivery.Text.Length - 1);
        return source.Delivery.Send("the end of the body in the nonce", text[..cut]) with
        {
            Verification = source.Header.With("nonce", text[cut..] + source.Delivery.Nonce).ToString(),
            ExpectedStatus = 400,
        };
    }
}
