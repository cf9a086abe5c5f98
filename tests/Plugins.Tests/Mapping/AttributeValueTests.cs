using Ironclad.Mapping;

namespace Ironclad.Plugins.Tests.Mapping;

internal sealed class AttributeValueTests
{
    private const string Column = "icd_column";

    [TestCase(AttributeKind.Text)]
    [TestCase(AttributeKind.Email)]
    public void A_text_is_sent_without_blanks_around_it(AttributeKind kind) =>
        Assert.That(Of(kind, " jo@contoso.test ").Value, Is.EqualTo("jo@contoso.test"));

    [Test]
    public void An_id_is_sent_as_text()
    {
        var id = new Guid("0D3E4DB2-4A4D-4E0B-9A0B-5B1E0C0A7F11");

        Assert.That(Of(AttributeKind.Text, id).Value, Is.EqualTo("0d3e4db2-4a4d-4e0b-9a0b-5b1e0c0a7f11"));
    }

    [Test]
    public void A_text_of_32000_characters_is_sent_whole() =>
        Assert.That(Of(AttributeKind.Text, new string('x', 32_000)), Is.EqualTo(new AttributeValue(new string('x', 32_000))));

    [Test]
    public void A_longer_text_is_cut_and_the_cut_is_remarked()
    {
        var (value, remark) = Of(AttributeKind.Text, new string('x', 32_001));

        Assert.That((value, remark!.ToString()), Is.EqualTo((new string('x', 32_000), "cut to 32000 characters")));
    }

    [Test]
    public void A_cut_does_not_split_a_character_in_two()
    {
        var text = new string('x', 31_999) + "😀";

        Assert.That(Of(AttributeKind.Text, text).Value, Is.EqualTo(new string('x', 31_999)));
    }

    [TestCase(DateTimeKind.Unspecified)]
    [TestCase(DateTimeKind.Utc)]
    [TestCase(DateTimeKind.Local)]
    public void A_date_keeps_its_day_whatever_its_kind(DateTimeKind kind) =>
        Assert.That(Of(AttributeKind.Date, new DateTime(2026, 1, 31, 0, 0, 0, kind)).Value, Is.EqualTo("2026-01-31T00:00:00Z"));

    [Test]
    public void A_date_late_in_the_day_is_still_that_day() =>
        Assert.That(
            Of(AttributeKind.Date, new DateTime(2026, 1, 31, 23, 59, 59, DateTimeKind.Utc)).Value,
            Is.EqualTo("2026-01-31T00:00:00Z"));

    [Test]
    public void A_monetary_amount_has_its_currency()
    {
        var value = Of(AttributeKind.MonetaryAmount, 1250.50m, "EUR").Value;

        Assert.That(value, Is.EquivalentTo(new Dictionary<string, object?> { ["currency"] = "EUR", ["amount"] = 1250.50m }));
    }

    [TestCase(null)]
    [TestCase("")]
    public void An_amount_without_a_currency_is_left_out_and_remarked(string? currency)
    {
        var (value, remark) = Of(AttributeKind.MonetaryAmount, 1m, currency);

        Assert.That((value, remark!.ToString()), Is.EqualTo(((object?)null, "no currency is known")));
    }

    [Test]
    public void An_amount_of_zero_is_an_amount() =>
        Assert.That(Of(AttributeKind.MonetaryAmount, 0m, "USD").Value, Is.Not.Null);

    [TestCase(12)]
    [TestCase(12L)]
    [TestCase(12.0)]
    public void A_number_of_any_type_is_sent_as_a_number(object number) =>
        Assert.That(Of(AttributeKind.Number, number).Value, Is.EqualTo(12m));

    [TestCase(true)]
    [TestCase(false)]
    public void A_boolean_is_sent_also_when_it_is_false(bool value) =>
        Assert.That(Of(AttributeKind.Boolean, value).Value, Is.EqualTo(value));

    [Test]
    public void An_empty_column_is_left_out_without_a_remark([Values] AttributeKind kind) =>
        Assert.That(Of(kind, null, "USD"), Is.EqualTo(default(AttributeValue)));

    [TestCase("")]
    [TestCase("   ")]
    public void A_blank_text_is_an_empty_column(string text) =>
        Assert.That(Of(AttributeKind.Text, text), Is.EqualTo(default(AttributeValue)));

    private static AttributeValue Of(AttributeKind kind, object? value, string? currency = null) =>
        AttributeValue.Of(kind, Column, column => column == Column ? value : null, currency);
}
