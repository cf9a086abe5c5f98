using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ironclad.Deliveries;

/// <summary>What Ironclad signed, as a gateway or another HTTP stack may pass it on: to be accepted.</summary>
internal static class Respellings
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static IReadOnlyList<Func<MutationSource, MutatedDelivery>> All { get; } =
    [
        source => source.Delivery.Send("as it was signed") with { ExpectedStatus = 202 },
        source => source.Delivery.Send("header names in capitals") with { UppercaseHeaders = true, ExpectedStatus = 202 },
        source => source.Delivery.Send("charset named") with { ContentType = "application/json; charset=utf-8", ExpectedStatus = 202 },
        source => Genuine(source, "indented", JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(source.Delivery.Body), Indented)),
        source => Genuine(source, "white space around", $"\r\n\t {source.Delivery.Text} \n"),
        source => Genuine(source, "everything escaped", Escaped(source.Delivery.Text, upper: false)),
        source => Genuine(source, "everything escaped in capitals", Escaped(source.Delivery.Text, upper: true)),
        source => Header(source, "signature in hex", source.Header
            .With("encoding", "hex").With("signature", Convert.ToHexStringLower(source.Delivery.Signature)).ToString()),
        source => Header(source, "algorithm by its other name", source.Header.With("signAlgorithm", "RSA-SHA256").ToString()),
        source => Header(source, "verification header with a field more", source.Header.With("keyId", 1).ToString()),
        source => Header(source, "verification header with spaces", source.Header.Reformatted()),
    ];

    private static MutatedDelivery Genuine(MutationSource source, string mutation, string body) =>
        source.Delivery.Send(mutation, body) with { ExpectedStatus = 202 };

    private static MutatedDelivery Header(MutationSource source, string mutation, string header) =>
        source.WithHeader(mutation, header) with { ExpectedStatus = 202 };

    /// <summary>Every character that is not plain ASCII, or that some JSON writers do not like, by its code.</summary>
    private static string Escaped(string json, bool upper)
    {
        var text = new StringBuilder();
        foreach (var character in json)
        {
            if (character is > '~' or '<' or '>' or '&' or '\'' or '+')
                text.Append("\\u").Append(((int)character).ToString(upper ? "X4" : "x4", CultureInfo.InvariantCulture));
            else
                text.Append(character is '/' ? "\\/" : character);
        }

        return text.ToString();
    }
}
