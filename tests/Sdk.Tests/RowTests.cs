using Ironclad.Sdk.Tests.Wire;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sdk.Tests;

/// <summary>What code relies on when it reads and writes columns.</summary>
public sealed class RowTests
{
    private static readonly Entity Row = new("icd_agreement", Rows.AgreementId)
    {
        RowVersion = "7",
        ["icd_count"] = 3,
        ["icd_empty"] = null,
    };

    [Test]
    public void Column_is_read_with_its_type() =>
        Assert.That((Row.GetAttributeValue<int>("icd_count"), Row.GetAttributeValue<int?>("icd_count")), Is.EqualTo((3, (int?)3)));

    [TestCase("icd_empty")]
    [TestCase("icd_missing")]
    public void Column_without_a_value_is_read_as_the_default_of_the_type(string column)
    {
        Assert.That(Row.GetAttributeValue<int>(column), Is.Zero);
        Assert.That(Row.GetAttributeValue<Money>(column), Is.Null);
        Assert.That(Row.TryGetAttributeValue<string>(column, out _), Is.False);
    }

    [Test]
    public void Column_read_with_a_wrong_type_is_an_error_unless_it_is_tried()
    {
        Assert.That(() => Row.GetAttributeValue<string>("icd_count"), Throws.TypeOf<InvalidCastException>());
        Assert.That(Row.TryGetAttributeValue<string>("icd_count", out _), Is.False);
    }

    [Test]
    public void Missing_column_is_an_error_for_the_indexer_only()
    {
        Assert.That(() => Row["icd_missing"], Throws.TypeOf<KeyNotFoundException>());
        Assert.That(Row.Contains("icd_missing"), Is.False);
        Assert.That(Row.Contains("icd_empty"), Is.True);
    }

    [Test]
    public void Column_is_added_once_and_set_as_often_as_one_likes()
    {
        var columns = new AttributeCollection { { "name", "a" } };
        columns["name"] = "b";

        Assert.That(() => columns.Add("name", "c"), Throws.TypeOf<ArgumentException>());
        Assert.That(columns["name"], Is.EqualTo("b"));
    }

    [Test]
    public void Reference_to_a_row_has_its_version_and_not_its_key()
    {
        var byKey = new Entity("icd_agreement", "icd_ironcladworkflowid", "wf1") { RowVersion = "7" };

        Assert.That(Row.ToEntityReference(), Has.Property("Id").EqualTo(Rows.AgreementId).And.Property("RowVersion").EqualTo("7"));
        Assert.That(byKey.ToEntityReference().KeyAttributes, Is.Empty);
    }

    [Test]
    public void References_are_equal_whatever_their_name_and_version()
    {
        var named = new EntityReference("account", Rows.NoteId) { Name = "Contoso", RowVersion = "2" };

        Assert.That(named, Is.EqualTo(new EntityReference("account", Rows.NoteId)).And.Not.EqualTo(new EntityReference("contact", Rows.NoteId)));
        Assert.That(named.GetHashCode(), Is.EqualTo(new EntityReference("account", Rows.NoteId).GetHashCode()));
    }

    [Test]
    public void References_by_key_are_equal_when_their_keys_are()
    {
        var reference = new EntityReference("account", "accountnumber", 7);

        Assert.That(reference, Is.EqualTo(new EntityReference("account", "accountnumber", 7)));
        Assert.That(reference, Is.Not.EqualTo(new EntityReference("account", "accountnumber", 8)));
    }

    [Test]
    public void Amounts_are_equal_whatever_their_decimals() => Assert.That(new Money(1.0m), Is.EqualTo(new Money(1.00m)));
}
