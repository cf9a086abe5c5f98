using System.Text;
using Dataverse.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class WorkflowCompletedTests : BetweenBothEmulators
{
    [Test]
    public async Task The_signed_document_is_attached_and_the_status_updated()
    {
        var agreement = await Relay.LaunchedAsync();

        var result = await Relay.HandleAsync(await Relay.Ironclad.Control.Complete(agreement.WorkflowId));

        var note = agreement.Notes.Single();
        var document = Convert.FromBase64String((string)note["documentbody"]);
        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.Changed));
        Assert.That(Encoding.ASCII.GetString(document), Does.StartWith("%PDF-"));
        Assert.That(note["isdocument"], Is.True);
        Assert.That(note["mimetype"], Is.EqualTo("application/pdf"));
        Assert.That(note["filename"], Does.EndWith(".pdf"));
        Assert.That(note["subject"], Does.StartWith("Signed: "));
        Assert.That(agreement.Status, Is.EqualTo("Complete"));
    }

    [Test]
    public async Task It_costs_two_reads_a_download_a_read_and_a_transaction_and_once_there_no_download()
    {
        var agreement = await Relay.LaunchedAsync();
        var completed = await Relay.Ironclad.Control.Complete(agreement.WorkflowId);
        var other = await Relay.LaunchedAsync();
        await Relay.HandleAsync(await other.WorthAsync(5m));
        await Relay.ForgetCallsAsync();

        await Relay.HandleAsync(completed);
        Assert.That(await Relay.CallsAsync(), Is.EqualTo(new[]
        {
            "GET /workflows/{id}", "GET /records/{id}", "GET /records/{id}/attachments/{key}", "RetrieveMultiple", "ExecuteTransaction",
        }));

        await Relay.ForgetCallsAsync();
        Assert.That((await Relay.HandleAsync(completed)).Outcome, Is.EqualTo(HandlerOutcome.Unchanged));
        Assert.That(await Relay.CallsAsync(), Is.EqualTo(new[] { "GET /workflows/{id}", "GET /records/{id}", "RetrieveMultiple" }));
    }

    [TestCase(Emulator.Control.SignedCopy.Indexed)]
    [TestCase(Emulator.Control.SignedCopy.Missing)]
    public async Task A_copy_under_another_key_or_in_the_workflow_only_is_found(Emulator.Control.SignedCopy where)
    {
        var agreement = await Relay.LaunchedAsync();

        await Relay.HandleAsync(await Relay.Ironclad.Control.Complete(agreement.WorkflowId, new Completion { SignedCopy = where }));

        Assert.That(agreement.Notes.Single()["mimetype"], Is.EqualTo("application/pdf"));
    }

    [Test]
    public async Task A_record_that_comes_later_brings_no_second_document()
    {
        var agreement = await Relay.LaunchedAsync();
        var completed = await Relay.Ironclad.Control.Complete(agreement.WorkflowId, new Completion { RecordLater = true });
        await Relay.HandleAsync(completed);
        await Relay.Ironclad.Control.FileRecord(agreement.WorkflowId);

        Assert.That((await Relay.HandleAsync(completed)).Outcome, Is.EqualTo(HandlerOutcome.Unchanged));
        Assert.That(agreement.Notes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_event_that_comes_before_the_document_is_waited_with()
    {
        var agreement = await Relay.LaunchedAsync();

        var result = await Relay.HandleAsync(await Relay.Ironclad.Control.Raise(new RaiseEvent("workflow_completed", agreement.WorkflowId)));

        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.NotYet));
        Assert.That(agreement.Notes, Is.Empty);
    }

    [Test]
    public async Task A_document_that_is_no_PDF_is_not_called_one()
    {
        var failure = await FailureAsync(Relay, new Completion { Document = DocumentContent.Html });

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Never));
        Assert.That(failure.Reason, Does.Contain("is no PDF").And.Contain("signedCopy"));
    }

    [Test]
    public async Task An_empty_document_is_fetched_again_later() =>
        Assert.That((await FailureAsync(Relay, new Completion { Document = DocumentContent.Empty })).Kind, Is.EqualTo(FailureKind.Retry));

    [Test]
    public async Task A_link_to_another_name_of_Ironclad_is_not_followed_and_the_document_is_fetched_all_the_same()
    {
        var agreement = await Relay.LaunchedAsync();
        var completion = new Completion { HrefHost = new Uri("https://files.example.test") };

        await Relay.HandleAsync(await Relay.Ironclad.Control.Complete(agreement.WorkflowId, completion));

        Assert.That(agreement.Notes.Single()["mimetype"], Is.EqualTo("application/pdf"));
    }

    [Test]
    public async Task A_document_over_the_environments_limit_is_refused_with_the_setting_to_raise()
    {
        await using var small = await RelayScenario.StartAsync(new DataverseEmulatorOptions { MaxUploadFileSize = 100 });

        var failure = await FailureAsync(small, new Completion());

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Never));
        Assert.That(failure.Reason, Does.Contain("0x80044A02").And.Contain("Raise the maximum file size in System Settings"));
    }

    /// <summary>How the completion fails; nothing of it may be left on the Agreement.</summary>
    private static async Task<Failure> FailureAsync(RelayScenario relay, Completion completion)
    {
        var agreement = await relay.LaunchedAsync();
        var completed = await relay.Ironclad.Control.Complete(agreement.WorkflowId, completion);
        var failure = FailureClassifier.Classify(Assert.CatchAsync(() => relay.HandleAsync(completed))!);
        Assert.That(agreement.Notes, Is.Empty);
        Assert.That(agreement.Status, Is.EqualTo("Review"));
        return failure;
    }
}
