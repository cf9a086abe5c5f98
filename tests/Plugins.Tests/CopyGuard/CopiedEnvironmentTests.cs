using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.CopyGuard;

/// <summary>A copied environment has the settings of the original, and must not launch its contracts.</summary>
[TestFixtureSource(typeof(AllBackends), nameof(AllBackends.Fixtures))]
internal sealed class CopiedEnvironmentTests(Func<IBackend> backend)
{
    private const string Original = "3f2504e0-4f89-11d3-9a0c-0305e82c3301 production";

    [Test]
    public async Task The_first_launch_remembers_the_organization_and_later_ones_leave_it()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        scenario.Create();
        scenario.Create();

        Assert.That(Remembered(scenario), Has.Count.EqualTo(1).And.All.Match("^[0-9a-f-]{36} ."));
    }

    [Test]
    public async Task A_refused_first_launch_remembers_nothing()
    {
        await using var scenario = await Scenario.StartAsync(() => new EmulatorBackend());

        scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, null));

        Assert.That(Remembered(scenario), Is.Empty);
    }

    [TestCase(Original)]
    [TestCase("somebody wrote this")]
    public async Task In_a_copy_nothing_is_launched_and_the_Agreement_says_what_to_do(string setting)
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.ConfirmedOrganization, setting);

        var row = scenario.Row(scenario.Create());

        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Launch pending"));
        Assert.That(row[AgreementTable.LaunchError], Does.Contain("ICD-4001").And.Contain("administrator").And.Contain("Settings"));
        Assert.That(await scenario.Ironclad.Control.Workflows(), Is.Empty);
    }

    [Test]
    public async Task A_copy_launches_as_soon_as_an_administrator_confirms_it()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Create();
        var own = Remembered(scenario).Single();
        scenario.Set(SettingNames.ConfirmedOrganization, Original);
        scenario.Create();

        scenario.Set(SettingNames.ConfirmedOrganization, own);
        var row = scenario.Row(scenario.Create());

        Assert.That(row.Contains(AgreementTable.WorkflowUrl), Is.True);
        Assert.That(await scenario.Ironclad.Control.Workflows(), Has.Count.EqualTo(2));
    }

    private static List<string> Remembered(Scenario scenario)
    {
        var query = new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") };
        var definition = query.AddLink("environmentvariabledefinition", "environmentvariabledefinitionid", "environmentvariabledefinitionid");
        definition.LinkCriteria.AddCondition("schemaname", ConditionOperator.Equal, SettingNames.ConfirmedOrganization);
        return [.. scenario.Administrator.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("value"))];
    }
}
