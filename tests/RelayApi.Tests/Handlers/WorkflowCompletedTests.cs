using System.Text;
using Ironclad.Emulator.Control;
using Ironclad.RelayApi.Handlers;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class WorkflowCompletedTests : BetweenBothEmulators
{
    private const string Download = "GET /records/{id}/attachments/{key}";

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

    [TestCase(DocumentContent.Html, "a web page")]
    [TestCase(DocumentContent.Word, "a Word document")]
    public async Task A_document_that_is_no_PDF_is_not_called_one(DocumentContent content, string looks)
    {
        var failure = await FailureAsync(Relay, new Completion { Document = content });

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Never));
        Assert.That(failure.Reason, Does.Contain($"is no PDF but {looks}").And.Contain("signedCopy"));
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
    public async Task An_attachment_without_name_and_type_is_named_after_its_record()
    {
        var agreement = await Relay.LaunchedAsync();
        var completion = new Completion { NoFileName = true, NoContentType = true };

        await Relay.HandleAsync(await Relay.Ironclad.Control.Complete(agreement.WorkflowId, completion));

        Assert.That((agreement.Note["filename"], agreement.Note["mimetype"]), Is.EqualTo(("MSA with Contoso.pdf", "application/pdf")));
    }

    [Test]
    public async Task Of_several_records_the_one_with_a_signed_copy_is_taken()
    {
        var agreement = await Relay.LaunchedAsync();

        await Relay.HandleAsync(await Relay.Ironclad.Control.Complete(agreement.WorkflowId, new Completion { RecordsBefore = 2 }));

        Assert.That(agreement.Notes.Single()["mimetype"], Is.EqualTo("application/pdf"));
    }

    [TestCase(404, null)]
    [TestCase(400, "Document does not exists")]
    public async Task A_document_that_is_listed_and_not_handed_out_is_waited_with(int status, string? body)
    {
        var agreement = await Relay.LaunchedAsync();
        var completed = await Relay.Ironclad.Control.Complete(agreement.WorkflowId);
        await Relay.Ironclad.Control.AddFault(new Fault { Route = Download, Status = status, Body = body });

        var result = await Relay.HandleAsync(completed);

        Assert.That(result.Outcome, Is.EqualTo(HandlerOutcome.NotYet));
        Assert.That(result.Decision, Does.Contain("does not hand it out").And.Contain(agreement.WorkflowId));
        Assert.That((agreement.Notes, agreement.Status), Is.EqualTo((Array.Empty<Entity>(), "Review")));
    }

    [Test]
    public async Task A_token_that_ends_before_the_download_is_replaced()
    {
        var agreement = await Relay.LaunchedAsync();
        var completed = await Relay.Ironclad.Control.Complete(agreement.WorkflowId);
        await Relay.Ironclad.Control.AddFault(new Fault { Route = Download, Status = 401 });

        await Relay.HandleAsync(completed);

        Assert.That(agreement.Notes.Single()["mimetype"], Is.EqualTo("application/pdf"));
    }

    [TestCase("blockedattachments", "exe;pdf")]
    [TestCase("blockedmimetypes", "application/pdf")]
    [TestCase("allowedmimetypes", "image/png")]
    public async Task An_environment_that_takes_no_PDF_is_told_which_setting_to_change(string column, string types)
    {
        await using var strict = await RelayScenario.StartAsync();
        var organization = strict.Admin.RetrieveMultiple(new QueryExpression("organization")).Entities.Single();
        strict.Admin.Update(new Entity("organization", organization.Id) { [column] = types });

        var failure = await FailureAsync(strict, new Completion());

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Never));
        Assert.That(failure.Reason, Does.Contain("blocked attachments").And.Contain("allowed ones").And.Contain("replay the event"));
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
