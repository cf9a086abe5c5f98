using System.Security.Cryptography;
using Dataverse.Emulator;
using Dataverse.Emulator.Trouble;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Mapping;
using Ironclad.RelayApi.Handlers;
using Microsoft.Xrm.Sdk;
using FaultKind = Dataverse.Emulator.Trouble.FaultKind;

namespace Ironclad.RelayApi.Tests.Handlers.Documents;

/// <summary>Documents over 4 MB, which come block by block.</summary>
internal sealed class LargeDocumentTests : BetweenBothEmulators
{
    private const int Megabyte = 1024 * 1024;
    private const string Download = "GET /records/{id}/attachments/{key}";

    [SetUp]
    public void TakeLargeFiles() => Relay.LimitFiles(131_072_000);

    [TearDown]
    public async Task HealAsync()
    {
        Relay.Dataverse.Organization.Faults.Clear();
        await Relay.Ironclad.Control.ClearFaults();
    }

    [Test]
    public async Task A_document_over_4_MB_comes_in_blocks_one_at_a_time_and_the_status_after_it()
    {
        var (agreement, completed) = await CompletedAsync(5 * Megabyte);

        var result = await Relay.HandleAsync(completed);

        var note = agreement.Note;
        Assert.That(result.Decision, Does.EndWith($"{AgreementTable.WorkflowStatus}, {AgreementTable.WorkflowStep}, note {note.Id}"));
        Assert.That((note["isdocument"], note["filename"], note["mimetype"]), Is.EqualTo((true, "MSA with Contoso.pdf", "application/pdf")));
        Assert.That(agreement.Status, Is.EqualTo("Complete"));
        Assert.That(Fingerprint(note), Is.EqualTo(await FingerprintAsync(completed)));
        Assert.That(Relay.Dataverse.Organization.Calls.MostAtOnce("UploadBlock"), Is.EqualTo(1));
        Assert.That(Messages().SkipWhile(message => message == "RetrieveMultiple"), Is.EqualTo(new[]
        {
            "InitializeAnnotationBlocksUpload",
            "UploadBlock", "UploadBlock", "UploadBlock", "UploadBlock", "UploadBlock", "UploadBlock",
            "CommitAnnotationBlocksUpload", "ExecuteTransaction",
        }));
    }

    [TestCase(0, "ExecuteTransaction")]
    [TestCase(1, "CommitAnnotationBlocksUpload")]
    public async Task Up_to_4_MB_document_and_status_are_one_request(int more, string message)
    {
        var (small, first) = await CompletedAsync(0);
        await Relay.HandleAsync(first);
        var bare = Relay.Dataverse.Organization.FileOf(small.Note.Id).Length;
        var (agreement, completed) = await CompletedAsync((4 * Megabyte) - bare + more);

        await Relay.HandleAsync(completed);

        Assert.That(Messages(), Does.Contain(message));
        Assert.That(Relay.Dataverse.Organization.FileOf(agreement.Note.Id).Length, Is.EqualTo((4 * Megabyte) + more));
    }

    [TestCase(Emulator.Control.FaultKind.LengthUntold, 0)]
    [TestCase(Emulator.Control.FaultKind.LengthUntold, 5 * Megabyte)]
    [TestCase(Emulator.Control.FaultKind.Gzip, 0)]
    [TestCase(Emulator.Control.FaultKind.Gzip, 5 * Megabyte)]
    public async Task A_document_whose_length_is_not_told_comes_whole_too(Emulator.Control.FaultKind kind, int padding)
    {
        var (agreement, completed) = await CompletedAsync(padding);
        await Relay.Ironclad.Control.AddFault(new Fault { Route = Download, Kind = kind });

        await Relay.HandleAsync(completed);

        Assert.That(Fingerprint(agreement.Note), Is.EqualTo(await FingerprintAsync(completed)));
        Assert.That(agreement.Status, Is.EqualTo("Complete"));
    }

    [TestCase(0)]
    [TestCase(5 * Megabyte)]
    public async Task A_document_that_breaks_off_leaves_nothing_and_is_fetched_again(int padding)
    {
        var (agreement, completed) = await CompletedAsync(padding);
        await Relay.Ironclad.Control.AddFault(new Fault { Route = Download, Kind = Emulator.Control.FaultKind.BrokenOff });

        await FailsAndLeavesNothingAsync(agreement, completed, "The connection broke before the whole document had come");
        Assert.That(Messages().Count(message => message == "UploadBlock"), padding == 0 ? Is.Zero : Is.EqualTo(2), "blocks go out while others come in");

        await ComesWholeAsync(agreement, completed);
    }

    [TestCase("UploadBlock", FaultKind.ConnectionReset)]
    [TestCase("UploadBlock", FaultKind.TooManyRequests)]
    [TestCase("CommitAnnotationBlocksUpload", FaultKind.SqlTimeout)]
    public async Task An_upload_that_fails_leaves_nothing_and_begins_again(string message, FaultKind fault)
    {
        var (agreement, completed) = await CompletedAsync(5 * Megabyte);
        var planned = new PlannedFault(fault) { Message = message };
        Relay.Dataverse.Organization.Faults.Add(planned);

        await FailsAndLeavesNothingAsync(agreement, completed);

        Relay.Time.Advance(planned.RetryAfter);
        await ComesWholeAsync(agreement, completed);
    }

    [Test]
    public async Task An_upload_that_Dataverse_has_forgotten_begins_again()
    {
        var (agreement, completed) = await CompletedAsync(5 * Megabyte);
        using (On("UploadBlock", Relay.Dataverse.Organization.ExpireUploads))
            await FailsAndLeavesNothingAsync(agreement, completed, "ended the upload");

        await ComesWholeAsync(agreement, completed);
    }

    [TestCase("CommitAnnotationBlocksUpload", FaultKind.AnswerLost)]
    [TestCase("ExecuteTransaction", FaultKind.SqlDeadlock)]
    public async Task A_document_that_is_there_is_not_brought_again_only_the_status_follows(string message, FaultKind fault)
    {
        var (agreement, completed) = await CompletedAsync(5 * Megabyte);
        Relay.Dataverse.Organization.Faults.Add(new PlannedFault(fault) { Message = message });
        Assert.CatchAsync(() => Relay.HandleAsync(completed));
        await Relay.ForgetCallsAsync();

        await Relay.HandleAsync(completed);

        Assert.That(await Relay.CallsAsync(), Is.EqualTo(new[] { "GET /workflows/{id}", "GET /records/{id}", "RetrieveMultiple", "ExecuteTransaction" }));
        Assert.That((agreement.Note["isdocument"], agreement.Status), Is.EqualTo((true, "Complete")));
    }

    [Test]
    public async Task An_Agreement_that_is_changed_during_the_upload_costs_no_second_one()
    {
        var (agreement, completed) = await CompletedAsync(5 * Megabyte);
        using (On("CommitAnnotationBlocksUpload", () => Relay.Admin.Update(new Entity(AgreementTable.LogicalName, agreement.Id) { [AgreementTable.Name] = "Renamed" })))
            await Relay.HandleAsync(completed);

        Assert.That(Messages().Count(message => message == "CommitAnnotationBlocksUpload"), Is.EqualTo(1));
        Assert.That((agreement.Note["isdocument"], agreement.Status), Is.EqualTo((true, "Complete")));
    }

    [Test]
    public async Task What_cannot_be_written_with_the_document_is_found_out_before_it_is_brought()
    {
        var agreement = await Relay.LaunchedAsync();
        await agreement.WorthAsync(5m, "XTS");
        var completed = await Relay.Ironclad.Control.Complete(agreement.WorkflowId, new Completion { PaddingBytes = 5 * Megabyte });

        Assert.That(FailureClassifier.Classify(Assert.CatchAsync(() => Relay.HandleAsync(completed))!).Kind, Is.EqualTo(FailureKind.Never));
        Assert.That(agreement.Notes, Is.Empty);
    }

    private async Task<(LaunchedAgreement Agreement, Outcome Completed)> CompletedAsync(int padding)
    {
        var agreement = await Relay.LaunchedAsync();
        var completed = await Relay.Ironclad.Control.Complete(agreement.WorkflowId, new Completion { PaddingBytes = padding });
        await Relay.ForgetCallsAsync();
        return (agreement, completed);
    }

    private async Task FailsAndLeavesNothingAsync(LaunchedAgreement agreement, Outcome completed, string reason = "")
    {
        var failure = FailureClassifier.Classify(Assert.CatchAsync(() => Relay.HandleAsync(completed))!);
        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Retry));
        Assert.That(failure.Reason, Does.Contain(reason));
        Assert.That((agreement.Notes, agreement.Status), Is.EqualTo((Array.Empty<Entity>(), "Review")));
    }

    private async Task ComesWholeAsync(LaunchedAgreement agreement, Outcome completed)
    {
        await Relay.HandleAsync(completed);
        Assert.That(Fingerprint(agreement.Note), Is.EqualTo(await FingerprintAsync(completed)));
        Assert.That(agreement.Status, Is.EqualTo("Complete"));
    }

    /// <summary>Does something each time that a call of the message has ended.</summary>
    private Subscription On(string message, Action act)
    {
        void Act(RecordedCall call)
        {
            if (call.Message == message)
                act();
        }

        var calls = Relay.Dataverse.Organization.Calls;
        calls.Recorded += Act;
        return new Subscription(() => calls.Recorded -= Act);
    }

    private string[] Messages() =>
        [.. Relay.Dataverse.Organization.Calls.Where(call => call.Origin == CallOrigin.Client && call.UserId != Relay.Dataverse.Organization.AdministratorId).Select(call => call.Message)];

    private string Fingerprint(Entity note) =>
        Convert.ToHexString(SHA256.HashData(Relay.Dataverse.Organization.FileOf(note.Id).Span));

    private async Task<string> FingerprintAsync(Outcome completed) =>
        Convert.ToHexString(SHA256.HashData(await Relay.DocumentAsync(completed.Workflow!.RecordId!)));

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
