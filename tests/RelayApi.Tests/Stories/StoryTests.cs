using System.Text.Json;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.RelayApi.Tests.Handlers;
using Ironclad.RelayApi.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Stories;

/// <summary>An Agreement's story, as the operator API tells it.</summary>
internal sealed class StoryTests
{
    private RelayBetweenEmulators _between;

    private RelayScenario Scenario => _between.Scenario;

    [OneTimeSetUp]
    public async Task StartAsync() => _between = await RelayBetweenEmulators.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _between.DisposeAsync();

    [Test]
    public async Task It_is_told_from_the_journal_the_log_the_notes_and_both_systems()
    {
        var agreement = await Scenario.LaunchedAsync();
        var eventId = await HandledAsync(agreement);

        var story = await StoryAsync(AgreementCode.Of(agreement.Id));

        Assert.That(story.GetProperty("agreementId").GetGuid(), Is.EqualTo(agreement.Id));
        Assert.That(story.GetProperty("agreement").GetProperty("workflowId").GetString(), Is.EqualTo(agreement.WorkflowId));
        Assert.That(story.GetProperty("workflow").GetProperty("status").GetString(), Is.EqualTo("Review"));
        Assert.That(story.GetProperty("problems").EnumerateArray(), Is.Empty);
        Assert.That(
            story.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("source").GetString()).Distinct(),
            Is.EquivalentTo(new[] { "dataverse", "log", "note", "journal", "ironclad" }));
        Assert.That(Lines(story), Has.Some.StartsWith($"journal workflow_approval_status_changed: done {eventId}"));
        Assert.That(Lines(story), Has.Some.StartsWith("log An approval was noted"));
        Assert.That(story.GetRawText(), Does.Not.Contain("@").And.Not.Contain("Lena").And.Not.Contain("Contoso").And.Not.Contain("Casey"));
    }

    [TestCase("code in the log of Dataverse")]
    [TestCase("id")]
    [TestCase("number")]
    [TestCase("workflow")]
    [TestCase("code in Ironclad")]
    [TestCase("code of the work")]
    public async Task Whatever_names_the_Agreement_finds_it(string what)
    {
        var agreement = await Scenario.LaunchedAsync();
        var work = Guid.NewGuid().ToString("N")[..8];
        if (what is not "code in Ironclad")
        {
            using var correlation = LogCorrelation.Begin(work);
            await Scenario.HandleAsync(await agreement.WorthAsync(2000m));
        }

        var story = await StoryAsync(what switch
        {
            "id" => agreement.Id.ToString(),
            "number" => (string)agreement.Row[AgreementTable.Number],
            "workflow" => agreement.WorkflowId,
            "code of the work" => work,
            _ => AgreementCode.Of(agreement.Id).ToUpperInvariant(),
        });

        Assert.That(story.GetProperty("agreementId").GetGuid(), Is.EqualTo(agreement.Id));
    }

    [Test]
    public async Task What_a_system_does_not_tell_is_named_and_the_rest_is_told()
    {
        var agreement = await Scenario.LaunchedAsync();
        await Scenario.Ironclad.Control.AddFault(new Fault { Route = "GET /workflows/{id}", Kind = FaultKind.Status, Status = 403 });

        var story = await StoryAsync(agreement.Id.ToString());
        await Scenario.Ironclad.Control.ClearFaults();

        Assert.That(story.GetProperty("problems")[0].GetString(), Does.StartWith("Ironclad did not tell its part: "));
        Assert.That(story.GetProperty("agreement").GetProperty("status").GetString(), Is.EqualTo("Review"));
    }

    [Test]
    public async Task What_nobody_knows_is_not_found()
    {
        var (status, problem) = await _between.Relay.AskAsync("agreements/0badc0de");

        Assert.That(status, Is.EqualTo(404));
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("0badc0de").And.Contain("the first eight digits of the id"));
    }

    /// <summary>An approval that was received, handled and settled as the worker does it.</summary>
    /// <returns>Its event id.</returns>
    private async Task<string> HandledAsync(LaunchedAgreement agreement)
    {
        var outcome = await Scenario.Ironclad.Control.Approve(agreement.WorkflowId);
        await Scenario.HandleAsync(outcome);
        var delivery = outcome.Deliveries.Single(sent => sent.Event == "workflow_approval_status_changed");
        await _between.Relay.StoreAsync(delivery.EventId, delivery.Event, agreement.WorkflowId, delivery.Body);
        var inbox = _between.Relay.Services.GetRequiredService<IInbox>();
        var lease = (await inbox.ClaimAsync(1, TimeSpan.FromMinutes(1), default)).Single();
        var attempt = (await inbox.StartAttemptAsync(lease, 1, default))!;
        await inbox.CompleteAsync(lease, attempt, [new(attempt.Entries[0], EntryState.Done, "Noted.", agreement.Id)], default);
        return delivery.EventId;
    }

    private async Task<JsonElement> StoryAsync(string name)
    {
        var (status, found) = await _between.Relay.AskAsync($"agreements/{name}");
        Assert.That(status, Is.EqualTo(200), found.GetRawText());
        return found.GetProperty("story");
    }

    private static IEnumerable<string> Lines(JsonElement story) => story.GetProperty("lines").EnumerateArray().Select(line =>
        $"{line.GetProperty("source").GetString()} {line.GetProperty("what").GetString()} {line.GetProperty("eventId").GetString()}");
}
