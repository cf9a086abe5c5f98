using Ironclad.Mapping;

namespace Ironclad.Plugins.Tests.Mapping;

public sealed class TemplateIdsTests
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase(" , ")]
    public void An_empty_setting_launches_nothing(string? setting) =>
        Assert.That(TemplateIds.Parse(setting).Launched, Is.Null);

    [Test]
    public void The_first_of_several_is_launched() =>
        Assert.That(TemplateIds.Parse("new1, old1 ,old2").Launched, Is.EqualTo("new1"));

    [TestCase("new1")]
    [TestCase("old2")]
    public void Workflows_of_the_others_are_known_too(string templateId) =>
        Assert.That(TemplateIds.Parse("new1, old1 ,old2").Contains(templateId));

    [TestCase("old")]
    [TestCase("NEW1")]
    [TestCase(null)]
    public void Anything_else_is_not(string? templateId) =>
        Assert.That(TemplateIds.Parse("new1, old1").Contains(templateId), Is.False);

    [TestCase("68dc41e5a7987b1e623e4711", true)]
    [TestCase("68dc41e5a7987b1e623e4711,old_one-2", true)]
    [TestCase("Master Services Agreement", false)]
    [TestCase("https://ironcladapp.com/t/68dc41e5a7987b1e623e4711", false)]
    public void A_name_or_an_address_is_no_template_id(string setting, bool wellFormed) =>
        Assert.That(TemplateIds.Parse(setting).AreWellFormed, Is.EqualTo(wellFormed));
}
