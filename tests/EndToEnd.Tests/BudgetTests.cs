using System.Text.Json.Nodes;
using Ironclad.Sandbox;
using Ironclad.Sandbox.Story;
using Spectre.Console;

namespace Ironclad.EndToEnd.Tests;

/// <summary>What an event may cost once settings, tokens and keys are known: both services limit the calls of a minute.</summary>
[NonParallelizable]
public sealed class BudgetTests
{
    private World _world = null!;
    private Scene _scene = null!;

    [OneTimeSetUp]
    public async Task Warm_everything_up_with_one_contract()
    {
        var narrator = new Narrator(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), TimeProvider.System);
        _world = await World.StartAsync(narrator);
        await ContractStory.TellAsync(_world, narrator);
        Assert.That(narrator.Failures, Is.Zero);
    }

    [SetUp]
    public async Task A_launched_agreement()
    {
        await _world.Calls.TakeAsync();
        _scene = new Scene(_world, new Narrator(AnsiConsole.Console, TimeProvider.System))
        {
            AgreementId = _world.Seller.Create("icd_agreement", Launch.CompleteMsa(_world.Company)),
        };
    }

    [OneTimeTearDown]
    public async Task Stop() => await _world.DisposeAsync();

    [Test]
    public async Task A_launch_costs_two_reads_two_writes_and_one_call_of_Ironclad()
    {
        var calls = await _world.Calls.TakeAsync();

        Assert.Multiple(() =>
        {
            Assert.That(calls.PlugIn, Is.EqualTo(new[] { "RetrieveMultiple icd_template", "RetrieveMultiple icd_agreement", "Update icd_agreement", "Create icd_log" }));
            Assert.That(calls.Ironclad, Is.EqualTo(new[] { "POST /workflows" }));
        });
    }

    [Test]
    public async Task A_changed_value_costs_one_read_on_each_side_and_one_transaction()
    {
        var calls = await CallsOfAsync(() => _world.Ironclad.Control.SetAttributes(_scene.WorkflowId, NewValue()));

        Assert.Multiple(() =>
        {
            Assert.That(calls.Ironclad, Is.EqualTo(new[] { "GET /workflows/{id}" }));
            Assert.That(calls.Relay, Is.EqualTo(new[] { "RetrieveMultiple icd_agreement", "ExecuteTransaction" }));
        });
    }

    [Test]
    public async Task An_approval_costs_one_read_on_each_side_and_one_transaction()
    {
        var calls = await CallsOfAsync(() => _world.Ironclad.Control.Approve(_scene.WorkflowId));

        Assert.Multiple(() =>
        {
            Assert.That(calls.Ironclad, Is.EqualTo(new[] { "GET /workflows/{id}" }));
            Assert.That(calls.Relay, Is.EqualTo(new[] { "RetrieveMultiple icd_agreement", "ExecuteTransaction" }));
        });
    }

    [Test]
    public async Task A_completion_costs_a_read_on_each_side_and_a_transaction_for_its_step_and_for_its_document()
    {
        await _world.Ironclad.Control.Sign(_scene.WorkflowId);
        var calls = await CallsOfAsync(() => _world.Ironclad.Control.Complete(_scene.WorkflowId));

        Assert.Multiple(() =>
        {
            Assert.That(
                calls.Ironclad,
                Is.EqualTo(new[] { "GET /workflows/{id}", "GET /workflows/{id}", "GET /records/{id}", "GET /records/{id}/attachments/{key}" }));
            Assert.That(
                calls.Relay,
                Is.EqualTo(new[] { "RetrieveMultiple icd_agreement", "ExecuteTransaction", "RetrieveMultiple icd_agreement", "ExecuteTransaction" }));
        });
    }

    private static JsonObject NewValue() => new() { ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 99 } };

    private async Task<CallCount> CallsOfAsync(Func<Task> action)
    {
        await _world.RelayIsIdleAsync();
        await _world.Calls.TakeAsync();
        await action();
        await _world.RelayIsIdleAsync();
        return await _world.Calls.TakeAsync();
    }
}
