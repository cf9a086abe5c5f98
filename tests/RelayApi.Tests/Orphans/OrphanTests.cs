using Ironclad.Emulator;
using Ironclad.Mapping;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Orphans;
using Ironclad.RelayApi.Tests.Handlers;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Tests.Orphans;

internal sealed class OrphanTests
{
    private RelayScenario _relay;

    [SetUp]
    public async Task StartAsync()
    {
        _relay = await RelayScenario.StartOnOneClockAsync();
        _relay.Set(SettingNames.CreatorEmail, DefaultCompany.IntegrationUserEmail);
    }

    [TearDown]
    public async Task StopAsync() => await _relay.DisposeAsync();

    [Test]
    public async Task A_workflow_whose_Agreement_does_not_exist_is_reported_after_the_grace_period()
    {
        var orphan = await OrphanAsync();
        await _relay.LaunchedAsync();
        Assert.That((await RunAsync()).HumanNeeded, Is.Null);

        Grow();
        var report = await RunAsync();

        Assert.That(report.Summary, Is.EqualTo("1 workflows have no Agreement, 0 of them were cancelled."));
        Assert.That(report.HumanNeeded, Does.StartWith("IC-").And.Contain("icd_OnOrphan = Cancel"));
        Assert.That(report.Details.Single(), Does.Contain(orphan).And.Contain("Left as it is."));
        Assert.That(await StatusAsync(orphan), Is.EqualTo("active"));
    }

    [Test]
    public async Task By_setting_it_is_cancelled_with_a_comment_and_then_no_orphan_any_more()
    {
        _relay.Set(SettingNames.OnOrphan, "cancel");
        var orphan = await OrphanAsync();
        var launched = await _relay.LaunchedAsync();
        Grow();

        var report = await RunAsync();

        Assert.That(report.Summary, Is.EqualTo("1 workflows have no Agreement, 1 of them were cancelled."));
        Assert.That(report.HumanNeeded, Is.Null);
        Assert.That(await StatusAsync(orphan), Is.EqualTo("cancelled"));
        Assert.That(await StatusAsync(launched.WorkflowId), Is.EqualTo("active"));
        Assert.That((await RunAsync()).Summary, Does.StartWith("0 workflows"));
    }

    [Test]
    public async Task A_dry_run_cancels_nothing()
    {
        _relay.Set(SettingNames.OnOrphan, "Cancel");
        var orphan = await OrphanAsync();
        Grow();

        Assert.That((await RunAsync(dryRun: true)).Details, Has.Count.EqualTo(1));
        Assert.That(await StatusAsync(orphan), Is.EqualTo("active"));
    }

    [Test]
    public async Task A_completed_one_is_reported_and_never_cancelled()
    {
        _relay.Set(SettingNames.OnOrphan, "Cancel");
        var orphan = await OrphanAsync();
        await _relay.Ironclad.Control.Complete(orphan);
        Grow();

        Assert.That((await RunAsync()).Summary, Does.StartWith("1 workflows have no Agreement, 0 "));
        Assert.That(await StatusAsync(orphan), Is.EqualTo("completed"));
    }

    [Test]
    public async Task What_somebody_began_in_Ironclad_is_never_cancelled()
    {
        _relay.Set(SettingNames.OnOrphan, "Cancel");
        _relay.Set(SettingNames.CreatorEmail, DefaultCompany.LegalUserEmail);
        var begunByAnother = await OrphanAsync();
        Grow();

        await RunAsync();

        Assert.That(await StatusAsync(begunByAnother), Is.EqualTo("active"));
    }

    [Test]
    public async Task What_carries_no_id_of_an_Agreement_is_no_orphan()
    {
        await _relay.LaunchAsync(agreementId: null);
        await _relay.LaunchAsync("not an id");
        Grow();

        Assert.That((await RunAsync()).Details, Is.Empty);
    }

    [Test]
    public async Task Many_at_once_look_like_a_wrong_environment_and_none_is_cancelled()
    {
        _relay.Set(SettingNames.OnOrphan, "Cancel");
        _relay.Service<IOptions<OrphanOptions>>().Value.MostCancellations = 2;
        var orphans = new[] { await OrphanAsync(), await OrphanAsync(), await OrphanAsync() };
        Grow();

        var report = await RunAsync();

        Assert.That(report.HumanNeeded, Does.Contain("3 would have been cancelled at once, so none was").And.Contain("Dataverse:Url"));
        foreach (var orphan in orphans)
            Assert.That(await StatusAsync(orphan), Is.EqualTo("active"));
    }

    [Test]
    public async Task A_workflow_from_before_the_look_back_is_left_alone()
    {
        await OrphanAsync();
        _relay.Time.Advance(TimeSpan.FromDays(15));

        Assert.That((await RunAsync()).Details, Is.Empty);
    }

    private Task<string> OrphanAsync() => _relay.LaunchAsync(Guid.NewGuid().ToString());

    private void Grow() => _relay.Time.Advance(TimeSpan.FromMinutes(61));

    private Task<JobReport> RunAsync(bool dryRun = false) => _relay.Service<OrphanJob>().RunAsync(dryRun, default);

    private async Task<string> StatusAsync(string workflowId) =>
        (await _relay.Ironclad.Control.Workflows()).Single(workflow => workflow.Id == workflowId).Status;
}
