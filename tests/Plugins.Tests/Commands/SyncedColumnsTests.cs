using Ironclad.Mapping;
using Ironclad.Plugins.Commands;
using Ironclad.Plugins.Ironclad;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Commands;

internal sealed class SyncedColumnsTests
{
    [TestCase("""{"a":"New York"}""", AttributeKind.Text, "New York")]
    [TestCase("""{"a":"lena@acme.test"}""", AttributeKind.Email, "lena@acme.test")]
    [TestCase("""{"a":12.5}""", AttributeKind.Number, 12.5)]
    [TestCase("""{"a":true}""", AttributeKind.Boolean, true)]
    [TestCase("""{"a":7}""", AttributeKind.Text, null)]
    [TestCase("""{"a":"soon"}""", AttributeKind.Date, null)]
    [TestCase("""{"b":"New York"}""", AttributeKind.Text, null)]
    public void A_value_of_its_kind_is_written_and_any_other_left(string attributes, object kind, object? written) =>
        Assert.That(Written(attributes, (AttributeKind)kind), Is.EqualTo(written is double number ? (decimal)number : written));

    [Test]
    public void A_day_is_not_moved_by_a_time_zone() =>
        Assert.That(Written("""{"a":"2026-12-31T00:00:00Z"}""", AttributeKind.Date), Is.EqualTo(new DateTime(2026, 12, 31, 0, 0, 0, DateTimeKind.Utc)));

    [TestCase(2.5, 3)]
    [TestCase(-2.5, -3)]
    public void A_column_of_whole_numbers_gets_one(decimal number, int rounded) =>
        Assert.That(Written($$"""{"a":{{number}}}""", AttributeKind.Number, whole: true), Is.EqualTo(rounded));

    private static object? Written(string attributes, AttributeKind kind, bool whole = false)
    {
        var workflow = WorkflowState.Of(JsonReader.ReadObject($$"""{"id":"1","attributes":{{attributes}}}"""))!;
        var row = new Entity(AgreementTable.LogicalName);

        new SyncedColumns(workflow, "EUR").WriteTo(row, [new("a", "A", kind, ColumnPath.Agreement("icd_a"), SyncsBack: true) { IsWholeNumber = whole }]);

        return row.Attributes.TryGetValue("icd_a", out var value) ? value : null;
    }
}
