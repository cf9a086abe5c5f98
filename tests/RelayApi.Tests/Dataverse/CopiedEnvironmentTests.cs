using Ironclad.Mapping;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Orphans;
using Ironclad.RelayApi.Reconciliation;
using Ironclad.RelayApi.Tests.Handlers;
using Ironclad.RelayApi.Tests.PendingLaunches;

namespace Ironclad.RelayApi.Tests.Dataverse;

/// <summary>A relay at a copied environment keeps its hands off the contracts of the original.</summary>
internal sealed class CopiedEnvironmentTests
{
    private const string Original = "3f2504e0-4f89-11d3-9a0c-0305e82c3301 production";

    [Test]
    public async Task Events_wait_for_a_human_and_nothing_is_synced()
    {
        await using var relay = await RelayScenario.StartAsync();
        var agreement = await relay.LaunchedAsync();
        relay.Set(SettingNames.ConfirmedOrganization, Original);
        var changed = await agreement.WorthAsync(1250m);

        var failure = FailureClassifier.Classify(Assert.CatchAsync(() => relay.HandleAsync(changed))!);

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.AskHuman));
        Assert.That(failure.Reason, Does.Contain("ICD-4001").And.Contain("Dataverse:Url"));
        Assert.That(agreement.Value, Is.EqualTo(1000m));
    }

    [Test]
    public async Task Once_confirmed_the_events_are_handled()
    {
        await using var relay = await RelayScenario.StartAsync();
        var agreement = await relay.LaunchedAsync();
        var changed = await agreement.WorthAsync(1250m);
        relay.Set(SettingNames.ConfirmedOrganization, Original);
        Assert.CatchAsync(() => relay.HandleAsync(changed));

        relay.Set(SettingNames.ConfirmedOrganization, $"{relay.Dataverse.Organization.Id} {relay.Dataverse.Organization.Name}");
        await relay.HandleAsync(changed);

        Assert.That(agreement.Value, Is.EqualTo(1250m));
    }

    [Test]
    public async Task Nothing_is_launched_later()
    {
        await using var scenario = await PendingScenario.StartAsync();
        var id = scenario.Waiting();
        scenario.Relay.Set(SettingNames.ConfirmedOrganization, Original);

        Assert.CatchAsync(() => scenario.RunAsync());

        Assert.That(scenario.Status(id), Is.EqualTo("Launch pending"));
        Assert.That(await scenario.WorkflowsAsync(), Is.Empty);
    }

    [Test]
    public async Task Neither_are_workflows_without_an_Agreement_cancelled_nor_differences_healed()
    {
        await using var relay = await RelayScenario.StartAsync();
        relay.Set(SettingNames.OnOrphan, "Cancel");
        relay.Set(SettingNames.ConfirmedOrganization, Original);

        Assert.CatchAsync(() => relay.Service<OrphanJob>().RunAsync(dryRun: false, CancellationToken.None));
        Assert.CatchAsync(() => relay.Service<ReconciliationJob>().RunAsync(dryRun: false, CancellationToken.None));
    }
}
