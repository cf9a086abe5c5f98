using System.Text.Json;
using Ironclad.Emulator;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>What a replay would write is told, and not written.</summary>
internal sealed class ReplayDryRunTests
{
    private RelayBetweenEmulators _between;

    [OneTimeSetUp]
    public async Task StartAsync() => _between = await RelayBetweenEmulators.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _between.DisposeAsync();

    [Test]
    public async Task A_dry_run_tells_columns_values_and_notes_and_writes_nothing()
    {
        var agreement = await _between.Scenario.LaunchedAsync();
        var control = _between.Scenario.Ironclad.Control;
        var events = await _between.ReceivedAsync(
            await agreement.WorthAsync(1234.5m), await control.Approve(agreement.WorkflowId), await control.Sign(agreement.WorkflowId),
            await control.Complete(agreement.WorkflowId));
        await _between.Scenario.ForgetCallsAsync();

        var (status, answer) = await DryRunAsync(agreement.WorkflowId);

        Assert.That(status, Is.EqualTo(200), answer.GetRawText());
        Assert.That(
            await _between.Scenario.CallsAsync(),
            Is.All.EqualTo("GET /workflows/{id}").Or.EqualTo("GET /records/{id}").Or.EqualTo("RetrieveMultiple"),
            "Reads only, and no document.");
        Assert.That((agreement.Value, agreement.Status, agreement.Notes.Count), Is.EqualTo((1000m, "Review", 0)));
        Assert.That(await _between.Relay.StateAsync(events[0]), Is.EqualTo(EntryState.Done));

        var writes = answer.GetProperty("writes").EnumerateArray().ToList();
        Assert.That(writes.ConvertAll(write => write.GetProperty("expected").GetString()), Has.All.EqualTo("write"));
        Assert.That(
            writes[0].GetProperty("columns").GetProperty("icd_agreementvalue").GetString(), Is.EqualTo("1234.5 USD").Or.EqualTo("1234.50 USD"));
        Assert.That(writes[0].GetProperty("columns").GetProperty("icd_ironcladworkflowstatus").GetString(), Is.EqualTo("Complete"));
        Assert.That(writes[0].GetProperty("notes")[0].GetProperty("event").GetString(), Is.EqualTo("workflow_approval_status_changed"));
        Assert.That(writes[^1].GetProperty("columns").EnumerateObject(), Is.Empty, "The write before it would have written them.");
        Assert.That(writes[^1].GetProperty("notes")[0].GetProperty("event").GetString(), Is.EqualTo("workflow_completed"));
        Assert.That(answer.GetRawText(), Does.Not.Contain("@").And.Not.Contain("Casey").And.Not.Contain("Contoso"));
    }

    [Test]
    public async Task A_dry_run_tells_what_would_not_be_written_and_why()
    {
        var unlinked = await _between.Scenario.LaunchAsync(agreementId: null);
        await _between.Relay.StoreAsync("foreign", "workflow_completed", unlinked, Event("workflow_completed", unlinked));
        await _between.Relay.StoreAsync("gone", "workflow_completed", "000000000000000000000000", Event("workflow_completed", "000000000000000000000000"));
        await _between.Relay.SettleAsync();

        var (_, foreign) = await DryRunAsync(unlinked);
        var (_, gone) = await DryRunAsync("000000000000000000000000");

        Assert.That(Only(foreign), Does.StartWith("ignored: Workflow ").And.Contain("was not launched from an Agreement"));
        Assert.That(Only(gone), Does.StartWith("setAside: ").Or.StartWith("notYet: "));
    }

    private Task<(int Status, JsonElement Body)> DryRunAsync(string workflowId) =>
        _between.Relay.AskAsync("replay", $$"""{"selection":{"workflow":"{{workflowId}}"},"dryRun":true}""");

    private static string Event(string name, string workflowId) => Webhooks.Body.Of(name, workflowId).Replace(
        "68dc41e5a7987b1e623e4711", DefaultCompany.MsaTemplateId, StringComparison.Ordinal);

    private static string Only(JsonElement answer)
    {
        var write = answer.GetProperty("writes").EnumerateArray().Single();
        return $"{write.GetProperty("expected").GetString()}: {write.GetProperty("decision").GetString()}";
    }
}
