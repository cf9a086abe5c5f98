using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Reconciliation;
using Ironclad.RelayApi.Tests.Handlers;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Tests.Reconciliation;

/// <summary>What an outage leaves behind: events that nobody handled.</summary>
internal sealed class ReconciliationTests
{
    private static readonly TimeSpan Grown = TimeSpan.FromMinutes(16);

    private RelayScenario _relay;

    private ReconciliationJob Job => _relay.Service<ReconciliationJob>();

    [SetUp]
    public async Task StartAsync() => _relay = await RelayScenario.StartOnOneClockAsync();

    [TearDown]
    public async Task StopAsync() => await _relay.DisposeAsync();

    [Test]
    public async Task What_agrees_is_no_difference()
    {
        await _relay.LaunchedAsync();

        Assert.That((await RunAsync()).Summary, Is.EqualTo("Compared 1 that changed since 2026-07-16 12:00 UTC: no difference."));
    }

    [Test]
    public async Task A_missed_value_and_status_are_told_and_healed()
    {
        var agreement = await _relay.LaunchedAsync();
        await agreement.WorthAsync(1250.5m);
        await _relay.Ironclad.Control.SendForSignature(agreement.WorkflowId);

        var told = await RunAsync(dryRun: true);
        Assert.That(told.Details, Is.EqualTo(new[]
        {
            $"Agreement {agreement.Id}, workflow {agreement.WorkflowId}: its status is Review, Ironclad says Sign; "
                + "Agreement Value is 1000.00 USD, Ironclad says 1250.50 USD.",
        }));
        Assert.That((agreement.Value, agreement.Status), Is.EqualTo((1000m, "Review")), "A dry run changes nothing.");

        var healed = await RunAsync();
        Assert.That(healed.Summary, Does.EndWith("1 differed, 1 healed, 0 left for people, see the log."));
        Assert.That((agreement.Value, agreement.Status), Is.EqualTo((1250.5m, "Sign")));
        Assert.That((await RunAsync()).Summary, Does.EndWith("no difference."));
    }

    [Test]
    public async Task A_missed_completion_brings_the_signed_document_once()
    {
        var agreement = await _relay.LaunchedAsync();
        var completed = await _relay.Ironclad.Control.Complete(agreement.WorkflowId);

        var report = await RunAsync();

        Assert.That(report.Details.Single(), Does.Contain("its status is Review, Ironclad says Complete; the note with the signed document is missing"));
        Assert.That(agreement.Notes.Single()["mimetype"], Is.EqualTo("application/pdf"));
        Assert.That((await _relay.HandleAsync(completed)).Outcome, Is.EqualTo(HandlerOutcome.Unchanged), "The event came late.");
        Assert.That((await RunAsync()).Summary, Does.EndWith("no difference."));
    }

    [Test]
    public async Task A_deleted_note_with_the_signed_document_comes_back()
    {
        var agreement = await _relay.LaunchedAsync();
        await _relay.HandleAsync(await _relay.Ironclad.Control.Complete(agreement.WorkflowId));
        _relay.Admin.Delete("annotation", agreement.Notes.Single().Id);

        await RunAsync();

        Assert.That(agreement.Notes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_document_under_another_key_is_not_taken_for_missing()
    {
        var agreement = await _relay.LaunchedAsync();
        var completion = new Completion { SignedCopy = Emulator.Control.SignedCopy.Indexed };
        await _relay.HandleAsync(await _relay.Ironclad.Control.Complete(agreement.WorkflowId, completion));

        Assert.That((await RunAsync(dryRun: true)).Details, Is.Empty);
    }

    [Test]
    public async Task An_Agreement_whose_launch_answer_was_lost_is_linked()
    {
        var agreement = await _relay.LaunchedAsync(linked: false);

        var report = await RunAsync();

        Assert.That(report.Details.Single(), Does.Contain("it is not linked to its workflow"));
        Assert.That(agreement.Row[AgreementTable.WorkflowId], Is.EqualTo(agreement.WorkflowId));
    }

    [Test]
    public async Task A_second_workflow_of_an_Agreement_is_left_for_people()
    {
        var agreement = await _relay.LaunchedAsync();
        var second = await _relay.LaunchAsync(agreement.Id.ToString());
        _relay.Time.Advance(Grown);

        var report = await RunAsync();

        Assert.That(report.Details.Single(), Does.Contain(second).And.Contain($"belongs to workflow {agreement.WorkflowId}"));
        Assert.That(agreement.Row[AgreementTable.WorkflowId], Is.EqualTo(agreement.WorkflowId));
    }

    [Test]
    public async Task A_workflow_without_an_Agreement_is_told_once_it_cannot_be_on_its_way_any_more()
    {
        await _relay.LaunchAsync(Guid.NewGuid().ToString());
        Assert.That((await RunAsync()).Details, Is.Empty);

        _relay.Time.Advance(Grown);
        Assert.That((await RunAsync()).Details.Single(), Does.Contain("The Agreement does not exist"));
    }

    [Test]
    public async Task An_Agreement_whose_workflow_is_gone_is_told()
    {
        var agreement = await _relay.LaunchedAsync();
        _relay.Admin.Update(new Entity(AgreementTable.LogicalName, agreement.Id) { [AgreementTable.WorkflowId] = "6a6b3fe555335a552adb8903" });
        await _relay.Ironclad.Control.Reset();

        Assert.That((await RunAsync()).Details.Single(), Does.Contain("6a6b3fe555335a552adb8903: Ironclad does not know the workflow"));
    }

    [Test]
    public async Task An_Agreement_that_never_got_a_workflow_is_told_and_one_that_waits_is_not()
    {
        var never = await AgreementAsync(status: null);
        await AgreementAsync(AgreementStatus.LaunchPending);
        await AgreementAsync(AgreementStatus.LaunchRefused);
        _relay.Time.Advance(Grown);

        Assert.That((await RunAsync()).Details.Single(), Does.StartWith($"Agreement {never}, no workflow: It never got a workflow, though MSA"));
    }

    [Test]
    public async Task A_change_in_Dataverse_is_put_right_though_the_workflow_did_not_change()
    {
        var agreement = await _relay.LaunchedAsync();
        _relay.Time.Advance(TimeSpan.FromDays(2));
        _relay.Admin.Update(new Entity(AgreementTable.LogicalName, agreement.Id) { [AgreementTable.WorkflowStatus] = "Sign" });

        await Job.RunAsync(_relay.Time.GetUtcNow() - TimeSpan.FromDays(1), dryRun: false, default);

        Assert.That(agreement.Status, Is.EqualTo("Review"));
    }

    [Test]
    public async Task One_that_cannot_be_healed_holds_up_no_other()
    {
        var wrong = await _relay.LaunchedAsync();
        await wrong.WorthAsync(5m, "CHF");
        var right = await _relay.LaunchedAsync();
        await right.WorthAsync(5m);

        var report = await RunAsync();

        Assert.That(report.Summary, Does.Contain("2 differed, 1 healed, 1 left for people"));
        Assert.That(report.Details, Has.One.Contains("Not healed.").And.One.Contains("Dataverse has no active currency CHF"));
        Assert.That(right.Value, Is.EqualTo(5m));
    }

    [Test]
    public async Task A_sweep_pages_through_any_number_of_workflows()
    {
        for (var number = 0; number < 230; number++)
            await _relay.LaunchAsync(agreementId: null);
        var agreement = await _relay.LaunchedAsync();
        await agreement.WorthAsync(5m);

        var report = await RunAsync();

        Assert.That(report.Summary, Does.StartWith("Compared 231 "));
        Assert.That(agreement.Value, Is.EqualTo(5m));
        Assert.That((await _relay.Ironclad.Control.Calls()).Count(call => call is { Method: "GET", Route: "/workflows" }), Is.EqualTo(3));
    }

    [Test]
    public async Task A_sweep_goes_on_where_the_last_one_that_succeeded_began()
    {
        await _relay.LaunchedAsync();
        _relay.Time.Advance(TimeSpan.FromHours(1));
        var first = await Job.RunAsync(watermark: null, default);
        _relay.Time.Advance(TimeSpan.FromDays(1));

        var second = await Job.RunAsync(first.Watermark, default);

        Assert.That(first.Summary, Does.StartWith("Compared 1 that changed since 2026-07-16 13:00 UTC"));
        Assert.That(second.Summary, Does.StartWith("Compared 0 that changed since 2026-07-30 12:45 UTC"));
    }

    [Test]
    public async Task A_used_up_limit_stops_the_sweep_and_the_next_one_finishes_it()
    {
        var agreement = await _relay.LaunchedAsync();
        await agreement.WorthAsync(5m);
        await _relay.Ironclad.Control.AddFault(new() { Route = "GET /workflows/{id}", Status = 429, RetryAfterSeconds = 42 });

        var refused = Assert.ThrowsAsync<IroncladException>(() => Job.RunAsync(watermark: null, default))!;
        Assert.That(FailureClassifier.Classify(refused).RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(42)));

        _relay.Time.Advance(TimeSpan.FromSeconds(42));
        await Job.RunAsync(watermark: null, default);
        Assert.That(agreement.Value, Is.EqualTo(5m));
    }

    [Test]
    public async Task What_a_sweep_read_before_an_event_is_not_written_after_it()
    {
        var agreement = await _relay.LaunchedAsync();
        await agreement.WorthAsync(5m);
        var read = await _relay.Service<IIroncladApi>().GetWorkflowAsync(agreement.WorkflowId, default);
        _relay.Time.Advance(TimeSpan.FromMilliseconds(1));
        await _relay.HandleAsync(await agreement.WorthAsync(6m));

        await Assert.ThatAsync(() => _relay.Service<WorkflowCatchUp>().RunAsync(agreement.Id, read, default), Throws.TypeOf<OvertakenException>());

        Assert.That(agreement.Value, Is.EqualTo(6m));
    }

    private Task<JobReport> RunAsync(bool dryRun = false) =>
        Job.RunAsync(new DateTimeOffset(2026, 7, 16, 12, 0, 0, TimeSpan.Zero), dryRun, default);

    private Task<Guid> AgreementAsync(string? status)
    {
        var id = _relay.Admin.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "MSA" });
        _relay.Admin.Update(new Entity(AgreementTable.LogicalName, id)
        {
            [AgreementTable.Type] = new OptionSetValue(1),
            [AgreementTable.WorkflowStatus] = status,
        });
        return Task.FromResult(id);
    }
}
