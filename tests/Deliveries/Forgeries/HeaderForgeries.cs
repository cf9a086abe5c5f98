namespace Ironclad.Deliveries.Forgeries;

/// <summary>A verification header that says nothing, or too much.</summary>
internal static class HeaderForgeries
{
    private static readonly string[] Shapes =
        ["", "null", "7", "[]", "{}", "{", "\"sha256\"", "not json", "{\"nonce\":\"n\"}", "{\"signature\":{\"signature\":{}}}", "true", "\u00fc"];

    public static IReadOnlyList<Func<MutationSource, MutatedDelivery>> All { get; } =
    [
        source => source.Delivery.Send("no verification header") with { Verification = null },
        source => source.WithHeader("a verification header of another shape", Shapes[source.Index(Shapes.Length)]),
        source => source.WithHeader("the verification header twice", $"{source.Header}, {source.Header}"),
        source => source.WithHeader("a deeply nested verification header", new string('[', 500) + new string(']', 500)),
        source => Cut(source, source.Header.ToString()),
        source => source.WithHeader("the header of another delivery", new VerificationHeader(source.Other)) with
        {
            ExpectedStatus = source.Other == source.Delivery ? 202 : 401,
        },
    ];

    private static MutatedDelivery Cut(MutationSource source, string header) =>
        source.WithHeader("the verification header cut short", header[..source.Index(header.Length)]);
}
