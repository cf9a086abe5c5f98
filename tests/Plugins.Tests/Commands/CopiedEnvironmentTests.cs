using Ironclad.Mapping;

namespace Ironclad.Plugins.Tests.Commands;

/// <summary>The buttons of a copied environment lead to the contracts of the original.</summary>
internal sealed class CopiedEnvironmentTests
{
    private const string Original = "3f2504e0-4f89-11d3-9a0c-0305e82c3301 production";

    [Test]
    public async Task In_a_copy_no_command_asks_anything_of_Ironclad()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var launched = scenario.Launched();
        var refused = scenario.Refused();
        scenario.Set(SettingNames.ConfirmedOrganization, Original);
        await scenario.Ironclad.ClearCalls();

        string?[] codes =
        [
            scenario.Launch(refused).Code, scenario.Refresh(launched).Code, scenario.Cancel(launched).Code,
            (string?)scenario.Preview(refused).Result["code"],
        ];

        Assert.That(codes, Is.All.EqualTo("ICD-4001"));
        Assert.That(scenario.Cancel(launched), Has.Property(nameof(Answer.Outcome)).EqualTo("Failed"));
        Assert.That(await scenario.Calls(), Is.Empty);
        Assert.That((await scenario.World.Workflow()).Status, Is.EqualTo("active"));
    }
}
