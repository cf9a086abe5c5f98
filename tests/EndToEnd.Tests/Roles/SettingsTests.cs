using Microsoft.Xrm.Sdk;

namespace Ironclad.EndToEnd.Tests.Roles;

/// <summary>Who may change the settings of the integration.</summary>
public sealed class SettingsTests
{
    private const string Administrator = "Ironclad Administrator";

    private readonly ImportedRoles _environment = new();

    [TestCase("Ironclad Agreement User", false)]
    [TestCase("Ironclad Legal Ops", false)]
    [TestCase("Ironclad Integration", false)]
    [TestCase(Administrator, true)]
    public void Only_an_administrator_sets_an_environment_variable(string role, bool allowed)
    {
        var (_, service) = _environment.User(role);

        Assert.That(ImportedRoles.IsAllowed(() => service.Create(Value("icd_OnOrphan", "Cancel"))), Is.EqualTo(allowed));
    }

    [TestCase("Ironclad Agreement User", false)]
    [TestCase("Ironclad Legal Ops", false)]
    [TestCase("Ironclad Integration", false)]
    [TestCase(Administrator, true)]
    public void Only_an_administrator_confirms_a_copied_environment(string role, bool allowed)
    {
        var remembered = _environment.Administrator.Create(Value("icd_ConfirmedOrganization", "another"));
        var (_, service) = _environment.User(role);

        Assert.That(
            ImportedRoles.IsAllowed(() => service.Update(new Entity("environmentvariablevalue", remembered) { ["value"] = "this one" })),
            Is.EqualTo(allowed));
    }

    [Test]
    public void Who_confirms_a_copied_environment_can_say_so_in_the_log()
    {
        var (_, service) = _environment.User(Administrator);
        var entry = new Entity("icd_log")
        {
            ["icd_name"] = "Confirmed",
            ["icd_event"] = new OptionSetValue(9),
            ["icd_severity"] = new OptionSetValue(1),
        };

        Assert.That(() => service.Create(entry), Throws.Nothing);
    }

    private Entity Value(string setting, string value) => new("environmentvariablevalue")
    {
        ["value"] = value,
        ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", _environment.Definition(setting)),
    };
}
