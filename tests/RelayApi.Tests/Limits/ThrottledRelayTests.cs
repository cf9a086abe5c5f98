using Dataverse.Emulator.Trouble;
using Ironclad.Emulator.Control;
using Ironclad.RelayApi.Inbox;
using DataverseFault = Dataverse.Emulator.Trouble.FaultKind;
using IroncladFault = Ironclad.Emulator.Control.FaultKind;

namespace Ironclad.RelayApi.Tests.Limits;

/// <summary>Bursts and storms, from the inbox to both emulators.</summary>
internal sealed class ThrottledRelayTests
{
    private ThrottledRelay _relay;

    [SetUp]
    public async Task Start() => _relay = await ThrottledRelay.StartAsync();

    [TearDown]
    public async Task Stop() => await _relay.DisposeAsync();

    [Test]
    public async Task The_events_of_a_thousand_workflows_take_their_minutes_and_neither_service_refuses_one()
    {
        await _relay.ReceiveAsync(await _relay.LaunchAsync(1000));

        var took = await _relay.RunAsync(TimeSpan.FromMinutes(4));

        Assert.That(took, Is.InRange(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2.5)), "A thousand reads at 400 a minute.");
        Assert.That(await _relay.StatusesAsync(), Has.Count.EqualTo(1000).And.All.EqualTo(200));
        Assert.That(_relay.Services.Dataverse.Organization.Calls.Select(call => call.ErrorCode), Is.All.Zero);
        Assert.That(await _relay.EntriesAsync(), Has.All.Matches<JournalEntry>(entry => entry is { State: EntryState.Ignored, Attempts: 1 }));
    }

    [TestCase(90, false, false, 2)]
    [TestCase(90, true, false, 2)]
    [TestCase(null, false, false, 6)]
    [TestCase(null, false, true, 6)]
    public async Task A_storm_of_429_loses_nothing_and_is_answered_with_a_handful_of_requests(int? seconds, bool asDate, bool html, int probes)
    {
        await _relay.ReceiveAsync(await _relay.LaunchAsync(40));
        await _relay.Services.Ironclad.Control.AddFault(new Fault
        {
            Route = "GET /workflows/{id}",
            Kind = html ? IroncladFault.Html : IroncladFault.Status,
            Status = 429,
            RetryAfterSeconds = seconds,
            RetryAfterAsDate = asDate,
            Probability = 1,
        });

        await _relay.RunAsync(TimeSpan.FromSeconds(120));
        var requests = await _relay.StatusesAsync();
        Assert.That(requests, Is.All.EqualTo(429));
        // The first workflows were in hand before the first refusal was heard.
        Assert.That(requests, Has.Count.LessThanOrEqualTo(16 + probes));

        await _relay.Services.Ironclad.Control.ClearFaults();
        await _relay.RunAsync(TimeSpan.FromSeconds(200));
        Assert.That(await _relay.EntriesAsync(), Has.All.Matches<JournalEntry>(entry => entry is { State: EntryState.Ignored, Attempts: 1 }));
    }

    [Test]
    public async Task A_storm_of_service_protection_loses_nothing_and_is_answered_with_a_handful_of_requests()
    {
        var agreement = await _relay.Services.LaunchedAsync();
        await agreement.WorthAsync(1250m);
        await _relay.ReceiveAsync([agreement.WorkflowId, .. await _relay.LaunchAsync(39)]);
        _relay.Services.Dataverse.Organization.Faults.Add(
            new PlannedFault(DataverseFault.TooManyRequests) { RetryAfter = TimeSpan.FromSeconds(60), Times = 1000 });

        await _relay.RunAsync(TimeSpan.FromSeconds(170));
        Assert.That(_relay.Services.Dataverse.Organization.Calls.Count(call => call.ErrorCode != 0), Is.InRange(3, 6));
        Assert.That(await _relay.EntriesAsync(), Has.All.Property(nameof(JournalEntry.State)).EqualTo(EntryState.Waiting));

        _relay.Services.Dataverse.Organization.Faults.Clear();
        await _relay.RunAsync(TimeSpan.FromSeconds(200));
        Assert.That(agreement.Value, Is.EqualTo(1250m));
        Assert.That(await _relay.EntriesAsync(), Has.None.Property(nameof(JournalEntry.State)).EqualTo(EntryState.Waiting));
    }
}
