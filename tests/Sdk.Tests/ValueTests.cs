using Ironclad.Sdk.Tests.Wire;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sdk.Tests;

public sealed class ValueTests
{
    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case("text", "<a & b>");
        yield return Case("number", 7);
        yield return Case("long number", 7_000_000_000L);
        yield return Case("floating number", 2.5);
        yield return Case("decimal", 1.50m);
        yield return Case("boolean", true);
        yield return Case("id", Rows.NoteId);
        yield return Case("date", new DateTime(2026, 12, 1, 8, 30, 0, DateTimeKind.Utc));
        yield return Case("duration", TimeSpan.FromSeconds(17));
        yield return Case("bytes", new byte[] { 1, 2, 3 });
        yield return Case("texts", new[] { "a", "b" });
        yield return Case("numbers", new[] { 1, 2 });
        yield return Case("ids", new[] { Rows.NoteId, Rows.AgreementId });
        yield return Case("money", new Money(1.50m));
        yield return Case("choice", new OptionSetValue(1));
        yield return Case("choices", new OptionSetValueCollection { new(1), new(2) });
        yield return Case("reference", new EntityReference("account", Rows.NoteId));
        yield return Case("reference by key", new EntityReference("account", "accountnumber", "7"));
        yield return Case("references", new EntityReferenceCollection { new("account", Rows.NoteId) });
    }

    [TestCaseSource(nameof(Values))]
    public void Value_of_a_column_survives_the_wire(object value)
    {
        var row = Serialized.RoundTrip(new Entity("icd_agreement") { ["column"] = value });

        Assert.That(row["column"], Is.EqualTo(value).And.TypeOf(value.GetType()));
    }

    [TestCaseSource(nameof(Values))]
    public void Value_of_a_joined_column_survives_the_wire(object value)
    {
        var row = Serialized.RoundTrip(new Entity("icd_agreement") { ["opp.column"] = new AliasedValue("opportunity", "column", value) });

        Assert.That(row.GetAttributeValue<AliasedValue>("opp.column").Value, Is.EqualTo(value).And.TypeOf(value.GetType()));
    }

    [TestCaseSource(nameof(Values))]
    public void Value_of_a_parameter_survives_the_wire(object value)
    {
        var request = Serialized.RoundTrip(new OrganizationRequest("icd_Message") { ["Parameter"] = value });

        Assert.That(request["Parameter"], Is.EqualTo(value).And.TypeOf(value.GetType()));
    }

    [Test]
    public void Rows_inside_a_joined_column_survive_the_wire()
    {
        var parties = new EntityCollection([new Entity("contact", Rows.NoteId)]) { EntityName = "contact", MoreRecords = true };

        var row = Serialized.RoundTrip(new Entity("icd_agreement") { ["a.parties"] = new AliasedValue("a", "parties", parties) });

        var read = (EntityCollection)row.GetAttributeValue<AliasedValue>("a.parties").Value;
        Assert.That((read.EntityName, read.MoreRecords, read[0].Id), Is.EqualTo(("contact", true, Rows.NoteId)));
    }

    [Test]
    public void Column_set_to_nothing_is_still_there_after_the_wire()
    {
        var row = Serialized.RoundTrip(new Entity("icd_agreement") { ["column"] = null });

        Assert.That(row.Attributes, Is.EqualTo(new[] { new KeyValuePair<string, object?>("column", null) }));
    }

    private static TestCaseData Case(string name, object value) => new TestCaseData(value).SetArgDisplayNames(name);
}
