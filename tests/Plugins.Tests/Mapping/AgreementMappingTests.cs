using Ironclad.Mapping;

namespace Ironclad.Plugins.Tests.Mapping;

public sealed class AgreementMappingTests
{
    [Test]
    public void A_full_agreement_gives_every_attribute()
    {
        var attributes = LaunchAttributes.Of(Lines(AttributeIds.None), Rows);

        Assert.That(attributes.Values.Keys, Is.EquivalentTo(AgreementMapping.Attributes.Select(mapping => mapping.AttributeId)));
        Assert.That(attributes.Remarks, Is.Empty);
    }

    [Test]
    public void An_agreement_with_nothing_but_its_id_gives_only_that()
    {
        var id = Guid.NewGuid();
        var attributes = LaunchAttributes.Of(Lines(AttributeIds.None), new LaunchValues(path => path.ToString() == AgreementTable.Id ? id : null, _ => null));

        Assert.That(attributes.Values, Is.EqualTo(new Dictionary<string, object> { ["dynamicsMsaId"] = id.ToString() }));
    }

    [Test]
    public void Attributes_go_by_the_ids_of_the_template()
    {
        var ids = new AttributeIds(new Dictionary<string, object?> { ["counterpartySignerName"] = "role1" });
        var attributes = LaunchAttributes.Of(Lines(ids), Rows);

        Assert.That(attributes.Values.Keys, Does.Contain("role1").And.Not.Contain("counterpartySignerName"));
    }

    [Test]
    public void Each_attribute_and_each_column_is_mapped_once()
    {
        Assert.That(AgreementMapping.Attributes.Select(mapping => mapping.AttributeId), Is.Unique);
        Assert.That(AgreementMapping.Attributes.Select(mapping => mapping.Path), Is.Unique);
    }

    [TestCase("active", "Review", "Review")]
    [TestCase("active", null, "Active")]
    [TestCase("cancelled", "Review", "Cancelled")]
    [TestCase("paused", "Review", "Paused")]
    [TestCase("completed", "Archive", "Complete")]
    [TestCase(null, "Sign", "Sign")]
    public void The_status_shows_a_workflow_that_stopped_where_it_stood(string? status, string? step, string text) =>
        Assert.That(AgreementStatus.Of(status, step), Is.EqualTo(text));

    private static LaunchValues Rows { get; } = new(path => path.IsOfAgreement ? Agreement(path.Column) : $"text of {path.Column}", _ => null);

    private static IReadOnlyList<AttributeMapping> Lines(AttributeIds ids) =>
        new AgreementTemplate(AgreementType.Of(1)!, TemplateIds.Parse("template")) { AttributeIds = ids }.Lines;

    private static object? Agreement(string column) => column switch
    {
        AgreementTable.Id => Guid.Empty,
        AgreementTable.StartDate => DateTime.UnixEpoch,
        AgreementTable.Value => 1m,
        _ => "text",
    };
}
