using System.Text.Json;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class SyncedValueTests
{
    private static readonly TestCaseData[] Values =
    [
        new(AttributeKind.Text, "\"Contoso\"", "Contoso"),
        new(AttributeKind.Email, "\"a@b.test\"", "a@b.test"),
        new(AttributeKind.Number, "12.5", 12.5m),
        new(AttributeKind.Number, "\"12.5\"", 12.5m),
        new(AttributeKind.Boolean, "true", true),
        new(AttributeKind.Date, "\"2026-01-31T00:00:00.000Z\"", new DateOnly(2026, 1, 31)),
        new(AttributeKind.Date, "\"2021-05-11T17:16:53-07:00\"", new DateOnly(2021, 5, 11)),
        new(AttributeKind.MonetaryAmount, """{"currency":"usd","amount":1250.50,"extra":1}""", new MonetaryAmount(1250.5m, "USD")),
        new(AttributeKind.MonetaryAmount, """{"currency":"USD","amount":"1,250.50"}""", new MonetaryAmount(1250.5m, "USD")),
    ];

    [TestCaseSource(nameof(Values))]
    public void A_value_is_read_by_its_kind(AttributeKind kind, string json, object expected) =>
        Assert.That(SyncedValue.Read(kind, Json(json)), Is.EqualTo(expected));

    [TestCase(AttributeKind.Text, "1")]
    [TestCase(AttributeKind.Number, "\"many\"")]
    [TestCase(AttributeKind.Number, "1e40")]
    [TestCase(AttributeKind.Boolean, "\"true\"")]
    [TestCase(AttributeKind.Date, "\"soon\"")]
    [TestCase(AttributeKind.MonetaryAmount, "1250.5")]
    [TestCase(AttributeKind.MonetaryAmount, """{"amount":1250.5}""")]
    [TestCase(AttributeKind.MonetaryAmount, """{"currency":"USD"}""")]
    public void A_value_of_another_kind_is_none(AttributeKind kind, string json) => Assert.That(SyncedValue.Read(kind, Json(json)), Is.Null);

    private static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
