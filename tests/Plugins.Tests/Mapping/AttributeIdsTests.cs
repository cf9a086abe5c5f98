using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;

namespace Ironclad.Plugins.Tests.Mapping;

public sealed class AttributeIdsTests
{
    private const string Msa = "68dc41e5a7987b1e623e4711";
    private const string Nda = "68dc41bca7cfaf5e9c51d842";

    [Test]
    public void Without_an_override_the_template_uses_the_id_of_the_mapping() =>
        Assert.That(Ids("{}").InTemplate(Msa, "agreementDate"), Is.EqualTo("agreementDate"));

    [Test]
    public void An_override_counts_for_every_template() =>
        Assert.That(Ids("""{"counterpartySignerName":"role1"}""").InTemplate(Nda, "counterpartySignerName"), Is.EqualTo("role1"));

    [Test]
    public void An_override_of_a_template_goes_before_the_general_one()
    {
        var ids = Ids("""{"counterpartySignerName":"role1","68dc41bca7cfaf5e9c51d842":{"counterpartySignerName":"role2"}}""");

        Assert.That(ids.InTemplate(Nda, "counterpartySignerName"), Is.EqualTo("role2"));
        Assert.That(ids.InTemplate(Msa, "counterpartySignerName"), Is.EqualTo("role1"));
    }

    [TestCase("""{"agreementDate":""}""")]
    [TestCase("""{"agreementDate":7}""")]
    [TestCase("""{"agreementDate":null}""")]
    [TestCase("""{"68dc41e5a7987b1e623e4711":"agreementDate"}""")]
    public void An_override_that_names_nothing_is_none(string setting) =>
        Assert.That(Ids(setting).InTemplate(Msa, "agreementDate"), Is.EqualTo("agreementDate"));

    [Test]
    public void A_template_has_the_mapping_under_its_own_ids() =>
        Assert.That(Template("""{"counterpartySignerName":"role1"}""").Lines.Single(line => line.AttributeId == "role1").Path!.Column, Is.EqualTo(AgreementTable.SignerName));

    [Test]
    public void A_renamed_attribute_no_longer_goes_by_its_old_id() =>
        Assert.That(Template("""{"counterpartySignerName":"role1"}""").Lines.Select(line => line.AttributeId), Does.Not.Contain("counterpartySignerName"));

    private static AgreementTemplate Template(string setting) => new(AgreementType.Of(1)!, TemplateIds.Parse(Msa)) { AttributeIds = Ids(setting) };

    private static AttributeIds Ids(string setting) => new(JsonReader.ReadObject(setting)!);
}
