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
        var note = new Entity("annotation", Guid.NewGuid()) { ["filename"] = "msa.pdf", ["isdocument"] = true, ["objectid"] = _thing };
        note["annotationid"] = note.Id;
        var token = ((InitializeAnnotationBlocksUploadResponse)_service.Execute(new InitializeAnnotationBlocksUploadRequest { Target = note })).FileContinuationToken;
        Upload(token, "b", "World");
        Upload(token, "a", "Hello");

        var stored = (CommitAnnotationBlocksUploadResponse)_service.Execute(new CommitAnnotationBlocksUploadRequest { Target = note, BlockList = [Id("a"), Id("b")], FileContinuationToken = token });

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
