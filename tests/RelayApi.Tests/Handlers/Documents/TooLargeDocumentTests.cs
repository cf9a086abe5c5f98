using Dataverse.Emulator.Trouble;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Control.Reports;
using Ironclad.RelayApi.Handlers;
using FaultKind = Dataverse.Emulator.Trouble.FaultKind;

namespace Ironclad.RelayApi.Tests.Handlers.Documents;

/// <summary>Documents that a note has no room for.</summary>
internal sealed class TooLargeDocumentTests : BetweenBothEmulators
{
    private const int Megabyte = 1024 * 1024;
    private const int Usual = 5_242_880;

    [SetUp]
    public void TakeUsualFiles() => Relay.LimitFiles(Usual);

    [TearDown]
    public async Task HealAsync()
    {
        Relay.Dataverse.Organization.Faults.Clear();
        await Relay.Ironclad.Control.ClearFaults();
    }

    [Test]
    public async Task A_note_says_what_to_change_links_to_Ironclad_and_the_status_is_written_all_the_same()
    {
        var (agreement, completed) = await CompletedAsync(Relay, 6 * Megabyte);

        var result = await Relay.HandleAsync(completed);

        var text = (string)agreement.Note["notetext"];
        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.Changed));
        Assert.That(result.Decision, Does.Contain($"note {agreement.Note.Id} is without its document: ICD-5013: The signed document is not attached: it has 6,29"));
        Assert.That(text, Does.Contain("this environment takes files of 3,932,160 bytes at most").And.Contain("System Settings, Email, to 8,193 KB"));
        Assert.That(text, Does.Contain($"<a href=\"{Relay.Ironclad.BaseAddress}workflow/{agreement.WorkflowId}\">"));
        Assert.That((agreement.Note["isdocument"], agreement.Status), Is.EqualTo((false, "Complete")));
        Assert.That(Relay.Dataverse.Organization.Calls.Select(call => call.Message), Does.Not.Contain("UploadBlock"));
    }

    [TestCase(100, 0)]
    [TestCase(Usual, 6 * Megabyte)]
    public async Task Once_there_is_room_a_replay_puts_the_document_into_the_same_note(int limit, int padding)
    {
        Relay.LimitFiles(limit);
        var (agreement, completed) = await CompletedAsync(Relay, padding);
        await Relay.HandleAsync(completed);
        var explained = agreement.Note;

        var again = await Relay.HandleAsync(completed);
        Assert.That(again.Outcome, Is.EqualTo(HandlerOutcome.Unchanged));
        Assert.That(again.Decision, Does.Contain($"note {explained.Id} is without its document"));
        Relay.LimitFiles(131_072_000);
        var replayed = await Relay.HandleAsync(completed);

        Assert.That((explained["isdocument"], replayed.Outcome), Is.EqualTo((false, HandlerOutcome.Changed)));
        Assert.That((agreement.Note.Id, agreement.Note["isdocument"]), Is.EqualTo((explained.Id, true)));
        Assert.That(agreement.Note["notetext"], Does.StartWith("The signed document. "));
        Assert.That(Relay.Dataverse.Organization.FileOf(explained.Id).ToArray(), Is.EqualTo(await Relay.DocumentAsync(completed.Workflow!.RecordId!)));
    }

    [TestCase(100, 0)]
    [TestCase(Usual, 6 * Megabyte)]
    public async Task Where_the_limit_cannot_be_read_Dataverses_refusal_says_the_same(int limit, int padding)
    {
        Relay.LimitFiles(limit);
        var (agreement, completed) = await CompletedAsync(Relay, padding);
        Relay.Dataverse.Organization.Faults.Add(new PlannedFault(FaultKind.PrivilegeDenied) { Message = "RetrieveMultiple", Table = "organization", Times = int.MaxValue });

        await Relay.HandleAsync(completed);

        Assert.That(agreement.Note["notetext"], Does.StartWith("ICD-5014: ").And.Contain("more than this environment takes").And.Contain("System Settings, Email"));
        Assert.That((agreement.Note["isdocument"], agreement.Status), Is.EqualTo((false, "Complete")));
    }

    [Test]
    public async Task A_length_that_is_not_told_is_counted()
    {
        var (agreement, completed) = await CompletedAsync(Relay, 6 * Megabyte);
        await Relay.Ironclad.Control.AddFault(new Fault { Route = "GET /records/{id}/attachments/{key}", Kind = Emulator.Control.FaultKind.LengthUntold });

        await Relay.HandleAsync(completed);

        var size = (await Relay.DocumentAsync(completed.Workflow!.RecordId!)).Length;
        Assert.That(agreement.Note["notetext"], Does.Contain(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has {size:N0} bytes")));
    }

    [TestCase(0)]
    [TestCase(6 * Megabyte)]
    public async Task More_than_the_relay_is_set_to_bring_over_is_explained_with_its_setting(int padding)
    {
        await using var modest = await RelayScenario.StartAsync(settings: ("Ironclad:MaxDocumentBytes", "500"));
        modest.LimitFiles(131_072_000);
        var (agreement, completed) = await CompletedAsync(modest, padding);

        await modest.HandleAsync(completed);

        Assert.That(agreement.Note["notetext"], Does.StartWith("ICD-5012: ").And.Contain("set to bring over 500 at most").And.Contain("Ironclad:MaxDocumentBytes"));
        Assert.That(agreement.Status, Is.EqualTo("Complete"));
    }

    [Test]
    public async Task More_than_any_note_can_hold_stays_in_Ironclad()
    {
        Relay.LimitFiles(131_072_000);
        var (agreement, completed) = await CompletedAsync(Relay, 98_304_000);

        await Relay.HandleAsync(completed);

        Assert.That(agreement.Note["notetext"], Does.StartWith("ICD-5011: ").And.Contain("can hold 98,304,000 at most; it stays in Ironclad").And.Contain("<a href="));
    }

    private static async Task<(LaunchedAgreement Agreement, Outcome Completed)> CompletedAsync(RelayScenario relay, int padding)
    {
        var agreement = await relay.LaunchedAsync();
        return (agreement, await relay.Ironclad.Control.Complete(agreement.WorkflowId, new Completion { PaddingBytes = padding }));
    }
}
