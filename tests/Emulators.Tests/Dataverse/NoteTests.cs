using System.Text;
using Dataverse.Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>Notes and their files.</summary>
public sealed class NoteTests
{
    private IOrganizationService _service = null!;
    private EntityReference _thing = null!;

    [SetUp]
    public void Import()
    {
        _service = Organizations.With(new SolutionZip(), new OrganizationOptions { MaxUploadFileSize = 1000 }).AsAdministrator();
        _thing = new EntityReference("new_thing", _service.Create(new Entity("new_thing")));
    }

    [Test]
    public void A_file_comes_back_with_its_size_and_what_it_is_about()
    {
        var id = _service.Create(Note(new byte[300]));

        var note = _service.Retrieve("annotation", id, new ColumnSet(true));

        Assert.Multiple(() =>
        {
            Assert.That(note["filesize"], Is.EqualTo(300));
            Assert.That(note["objecttypecode"], Is.EqualTo("new_thing"));
            Assert.That(Convert.FromBase64String((string)note["documentbody"]), Has.Length.EqualTo(300));
        });
    }

    [Test]
    public void The_size_limit_counts_the_Base64_text() => Assert.Multiple(() =>
    {
        Assert.DoesNotThrow(() => _service.Create(Note(new byte[750])));
        Assert.That(Faults.Of(() => _service.Create(Note(new byte[751]))).ErrorCode, Is.EqualTo(-2147202558));
    });

    [Test]
    public void A_table_without_notes_takes_none()
    {
        var currency = _service.RetrieveMultiple(new QueryExpression("transactioncurrency")).Entities[0].ToEntityReference();

        Assert.That(Faults.Of(() => _service.Create(new Entity("annotation") { ["objectid"] = currency })).Message, Does.Contain("takes no notes"));
    }

    [Test]
    public void Blocks_become_one_file_in_the_order_of_the_list()
    {
        var note = Target(Guid.NewGuid());
        var token = Begin(note);
        Upload(token, "b", "World");
        Upload(token, "a", "Hello");

        var stored = Commit(note, token, "a", "b");

        Assert.Multiple(() =>
        {
            Assert.That(stored.AnnotationId, Is.EqualTo(note.Id));
            Assert.That(stored.FileSizeInBytes, Is.EqualTo(10));
            Assert.That(Convert.FromBase64String((string)_service.Retrieve("annotation", note.Id, new ColumnSet("documentbody"))["documentbody"]), Is.EqualTo("HelloWorld"u8.ToArray()));
        });
    }

    [Test]
    public void A_block_upload_needs_the_id_of_the_note() =>
        Assert.That(
            Faults.Of(() => _service.Execute(new InitializeAnnotationBlocksUploadRequest { Target = new Entity("annotation") })).Message,
            Does.Contain("annotationid"));

    [Test]
    public void A_commit_gives_a_note_that_is_there_its_file()
    {
        var note = Target(_service.Create(new Entity("annotation") { ["objectid"] = _thing, ["subject"] = "Too large" }));
        note["subject"] = "Signed";
        var token = Begin(note);
        Upload(token, "a", "Hello");

        Commit(note, token, "a");

        var stored = _service.Retrieve("annotation", note.Id, new ColumnSet(true));
        Assert.That((stored["subject"], stored["filesize"]), Is.EqualTo(("Signed", 5)));
    }

    [Test]
    public void A_file_over_the_limit_is_refused_at_the_commit_and_makes_no_note()
    {
        var note = Target(Guid.NewGuid());
        var token = Begin(note);
        Upload(token, "a", new string('x', 751));

        Assert.That(Faults.Of(() => Commit(note, token, "a")).ErrorCode, Is.EqualTo(-2147202558));
        Assert.That(Faults.Of(() => _service.Retrieve("annotation", note.Id, new ColumnSet(true))).ErrorCode, Is.EqualTo(-2147220969));
    }

    [Test]
    public void A_block_has_4_MB_at_most_and_an_id_as_long_as_the_others()
    {
        var token = Begin(Target(Guid.NewGuid()));
        Upload(token, "a", new string('x', 4 * 1024 * 1024));

        Assert.That(Faults.Of(() => Upload(token, "b", new string('x', (4 * 1024 * 1024) + 1))).Message, Does.Contain("4194304"));
        Assert.That(Faults.Of(() => Upload(token, "block", "x")).Message, Does.Contain("one length"));
    }

    [Test]
    public void A_block_that_was_not_uploaded_and_a_token_that_is_not_known_are_refused()
    {
        var organization = Organizations.With(new SolutionZip());
        _service = organization.AsAdministrator();
        var note = Target(Guid.NewGuid());
        note["objectid"] = new EntityReference("new_thing", _service.Create(new Entity("new_thing")));
        var token = Begin(note);
        Upload(token, "a", "Hello");

        Assert.That(Faults.Of(() => Commit(note, token, "a", "b")).Message, Does.Contain("was not uploaded"));
        organization.ExpireUploads();
        Assert.That(Faults.Of(() => Upload(token, "b", "World")).Message, Does.Contain("FileContinuationToken"));
        Assert.That(Faults.Of(() => Commit(note, token, "a")).Message, Does.Contain("FileContinuationToken"));
    }

    [TestCase("blockedattachments", "exe;pdf", -2147205623)]
    [TestCase("blockedmimetypes", "image/svg+xml;application/pdf", -2147015390)]
    [TestCase("allowedmimetypes", "image/png", -2147015391)]
    public void A_type_that_an_administrator_keeps_out_is_refused(string column, string types, int code)
    {
        var organization = _service.RetrieveMultiple(new QueryExpression("organization")).Entities[0];
        _service.Update(new Entity("organization", organization.Id) { [column] = types });

        Assert.That(Faults.Of(() => _service.Create(Note(new byte[3]))).ErrorCode, Is.EqualTo(code));
    }

    private Entity Target(Guid id) => new("annotation", id)
    {
        ["annotationid"] = id,
        ["objectid"] = _thing,
        ["isdocument"] = true,
        ["filename"] = "msa.pdf",
    };

    private string Begin(Entity note) =>
        ((InitializeAnnotationBlocksUploadResponse)_service.Execute(new InitializeAnnotationBlocksUploadRequest { Target = note })).FileContinuationToken;

    private CommitAnnotationBlocksUploadResponse Commit(Entity note, string token, params string[] blocks) =>
        (CommitAnnotationBlocksUploadResponse)_service.Execute(
            new CommitAnnotationBlocksUploadRequest { Target = note, BlockList = [.. blocks.Select(Id)], FileContinuationToken = token });

    private void Upload(string token, string block, string text) =>
        _service.Execute(new UploadBlockRequest { FileContinuationToken = token, BlockId = Id(block), BlockData = Encoding.ASCII.GetBytes(text) });

    private static string Id(string block) => Convert.ToBase64String(Encoding.ASCII.GetBytes(block));

    private Entity Note(byte[] file) => new("annotation")
    {
        ["objectid"] = _thing,
        ["isdocument"] = true,
        ["filename"] = "msa.pdf",
        ["mimetype"] = "application/pdf",
        ["documentbody"] = Convert.ToBase64String(file),
    };
}
