using Ironclad.Mapping;

namespace Ironclad.Plugins.Tests.Mapping;

public sealed class AddressTests
{
    private static readonly Dictionary<string, string> Austin = new()
    {
        ["line1"] = "1 Main St",
        ["city"] = "Austin",
        ["stateorprovince"] = "TX",
        ["postalcode"] = "78701",
        ["country"] = "USA",
    };

    [Test]
    public void A_complete_address_has_all_its_parts() =>
        Assert.That(Of(Austin).Value, Is.EqualTo(new Dictionary<string, object?>
        {
            ["lines"] = new[] { "1 Main St" },
            ["locality"] = "Austin",
            ["region"] = "TX",
            ["postcode"] = "78701",
            ["country"] = "USA",
        }));

    [Test]
    public void Empty_lines_are_skipped()
    {
        var address = Of(With(("line2", " "), ("line3", "Floor 3"))).Value as IReadOnlyDictionary<string, object?>;

        Assert.That(address!["lines"], Is.EqualTo(new[] { "1 Main St", "Floor 3" }));
    }

    [TestCase("USA")]
    [TestCase("U.S.A.")]
    [TestCase("United States")]
    [TestCase("united states of america")]
    public void An_address_in_the_United_States_needs_state_and_postal_code(string country) =>
        Assert.That(
            Of(With(("country", country), ("stateorprovince", ""), ("postalcode", ""))).Remark!.ToString(),
            Is.EqualTo("State/Province, ZIP/Postal Code is empty"));

    [Test]
    public void An_address_elsewhere_needs_neither_state_nor_postal_code()
    {
        var address = Of(With(("country", "Ireland"), ("stateorprovince", ""), ("postalcode", ""))).Value as IReadOnlyDictionary<string, object?>;

        Assert.That(address!.Keys, Is.EquivalentTo(new[] { "lines", "locality", "country" }));
    }

    [TestCase("line1", "Street 1")]
    [TestCase("city", "City")]
    [TestCase("country", "Country/Region")]
    public void An_incomplete_address_is_left_out_and_the_empty_column_named(string column, string label) =>
        Assert.That((Of(With((column, ""))).Value, $"{Of(With((column, ""))).Remark}"), Is.EqualTo(((object?)null, $"{label} is empty")));

    [Test]
    public void No_address_at_all_is_not_worth_a_remark() =>
        Assert.That(Of([]), Is.EqualTo(default(AttributeValue)));

    [Test]
    public void The_columns_of_an_address_are_those_it_is_read_from()
    {
        var read = new List<string>();
        PostalAddress.Read("address1", column =>
        {
            read.Add(column);
            return null;
        });

        Assert.That(PostalAddress.Columns("address1"), Is.EquivalentTo(read));
    }

    private static Dictionary<string, string> With(params (string Column, string Value)[] changes)
    {
        var address = new Dictionary<string, string>(Austin);
        foreach (var (column, value) in changes)
            address[column] = value;
        return address;
    }

    private static AttributeValue Of(Dictionary<string, string> address) =>
        AttributeValue.Of(AttributeKind.Address, "address1", column => address.GetValueOrDefault(column["address1_".Length..]));
}
