using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Launching;

[TestFixtureSource(typeof(AllBackends), nameof(AllBackends.Fixtures))]
internal sealed class LeftAloneTests(Func<IBackend> backend)
{
    [Test]
    public async Task A_type_without_a_template_is_left_alone()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        await AssertLeftAlone(scenario, scenario.Agreement().With(AgreementTable.Type, new OptionSetValue(2)));
    }

    [Test]
    public async Task An_agreement_without_a_type_is_left_alone()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        await AssertLeftAlone(scenario, scenario.Agreement().With(AgreementTable.Type, null));
    }

    [Test]
    public async Task A_template_setting_that_is_emptied_leaves_agreements_alone()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.MsaTemplateId, " , ");

        await AssertLeftAlone(scenario, scenario.Agreement());
    }

    [TestCase(AgreementTable.WorkflowId, "6a6b3fe555335a552adb8903")]
    [TestCase(AgreementTable.WorkflowUrl, "https://ironcladapp.com/workflow/6a6b3fe555335a552adb8903")]
    public async Task An_agreement_that_comes_with_its_workflow_is_left_alone(string column, string value)
    {
        await using var scenario = await Scenario.StartAsync(backend);

        await AssertLeftAlone(scenario, scenario.Agreement().With(column, value));
    }

    private static async Task AssertLeftAlone(Scenario scenario, AgreementBuilder agreement)
    {
        var created = scenario.Create(agreement);

        Assert.That(created.Error, Is.Null);
        Assert.That(created.Calls, Has.None.Contains("Update"));
        Assert.That(scenario.Row(created).Contains(AgreementTable.WorkflowStatus), Is.False);
        Assert.That(await scenario.Ironclad.Control.Calls(), Is.Empty);
    }
}
