using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Dataverse;

internal sealed class SyncSettingsTests
{
    [TestCase("t1", true)]
    [TestCase("former", true)]
    [TestCase("t2", true)]
    [TestCase("other", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void A_template_of_any_type_and_a_former_id_of_it_are_mapped(string? template, bool mapped) => Assert.That(
        SyncSettings.From(new Dictionary<string, string> { [SettingNames.MsaTemplateId] = "t1, former", [SettingNames.NdaTemplateId] = "t2" }, []).IsMapped(template),
        Is.EqualTo(mapped));

    [Test]
    public void Without_settings_nothing_is_mapped() => Assert.That(SyncSettings.From(new Dictionary<string, string>(), []).IsMapped("t1"), Is.False);

    [Test]
    public void A_template_may_have_attribute_ids_of_its_own()
    {
        var templates = SyncSettings.From(
            new Dictionary<string, string>
            {
                [SettingNames.MsaTemplateId] = "t1, t2",
                [SettingNames.AttributeIds] = """{"totalContractValue":"custom1","t1":{"totalContractValue":"custom2"},"number":5}""",
            },
            []).Templates;

        Assert.That(templates.SyncedBack("t1").Single().AttributeId, Is.EqualTo("custom2"));
        Assert.That(templates.SyncedBack("t2").Single().AttributeId, Is.EqualTo("custom1"));
        Assert.That(templates.KeyAttributeOf("t2"), Is.EqualTo("dynamicsMsaId"));
    }

    [TestCase("role1f2e")]
    [TestCase("{\"a\":")]
    [TestCase("[1]")]
    public void Attribute_ids_that_are_no_object_ask_a_human_and_name_the_setting(string value)
    {
        var wrong = Assert.Throws<SettingException>(() => SyncSettings.From(new Dictionary<string, string> { [SettingNames.AttributeIds] = value }, []))!;

        Assert.That(FailureClassifier.Classify(wrong).Kind, Is.EqualTo(FailureKind.AskHuman));
        Assert.That(wrong.Message, Does.Contain(SettingNames.AttributeIds));
    }
}
