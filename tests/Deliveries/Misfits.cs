namespace Ironclad.Deliveries;

/// <summary>What is refused for what it is, whoever signed it.</summary>
internal static class Misfits
{
    private static readonly string[] Types =
        ["text/plain", "application/xml", "application/jsonp", "application/x-www-form-urlencoded", "application/json; charset=utf-16"];

    private static readonly string[] Encodings = ["gzip", "br", "deflate", "zstd"];

    public static IReadOnlyList<Func<MutationSource, MutatedDelivery>> All { get; } =
    [
        source => source.Nonsense.Send("signed, but no event") with { ExpectedStatus = 400 },
        source => source.Delivery.Send("another content type") with { ContentType = Types[source.Index(Types.Length)], ExpectedStatus = 415 },
        source => source.Delivery.Send("compressed, it says") with
        {
            ContentEncoding = Encodings[source.Index(Encodings.Length)],
            ExpectedStatus = 415,
        },
    ];
}
