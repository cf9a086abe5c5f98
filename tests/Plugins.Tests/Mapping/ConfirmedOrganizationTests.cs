using Ironclad.Mapping;

namespace Ironclad.Plugins.Tests.Mapping;

internal sealed class ConfirmedOrganizationTests
{
    private static readonly Guid Here = new("3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    [TestCase(null, true)]
    [TestCase("3f2504e0-4f89-11d3-9a0c-0305e82c3301 contoso", true)]
    [TestCase("{3F2504E0-4F89-11D3-9A0C-0305E82C3301} Contoso", true)]
    [TestCase("3f2504e0-4f89-11d3-9a0c-0305e82c3301", true)]
    [TestCase("3f2504e0-4f89-11d3-9a0c-0305e82c3301 contosotest", false)]
    [TestCase("00000000-4f89-11d3-9a0c-0305e82c3301 contoso", false)]
    [TestCase("contoso", false)]
    public void Both_id_and_name_have_to_be_the_ones_of_the_organization(string? setting, bool allowed) =>
        Assert.That(ConfirmedOrganization.Allows(setting, Here, "contoso"), Is.EqualTo(allowed));

    [Test]
    public void Where_only_the_id_is_known_it_decides() =>
        Assert.That(ConfirmedOrganization.Allows($"{Here} production", Here, name: null), Is.True);

    [Test]
    public void What_is_written_is_read_again() =>
        Assert.That(ConfirmedOrganization.Allows(ConfirmedOrganization.Of(Here, "contoso"), Here, "contoso"), Is.True);
}
