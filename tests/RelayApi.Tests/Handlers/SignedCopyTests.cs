using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class SignedCopyTests
{
    [TestCase(new[] { "signedCopy" }, "signedCopy")]
    [TestCase(new[] { "signedCopy[2]", "signedCopy" }, "signedCopy")]
    [TestCase(new[] { "signedCopy[2]", "signedCopy[10]", "signedCopy[9]" }, "signedCopy[10]")]
    [TestCase(new[] { "exhibit", "signedCopy[1]" }, "signedCopy[1]")]
    public void The_plain_key_wins_and_then_the_highest_index(string[] keys, string expected) =>
        Assert.That(SignedCopy.Of(Record(keys), new WorkflowBuilder().Build())?.Key, Is.EqualTo(expected));

    [Test]
    public void The_file_name_is_the_records() =>
        Assert.That(SignedCopy.Of(Record("signedCopy"), new WorkflowBuilder().Build())?.FileName, Is.EqualTo("signedCopy of Contoso.pdf"));

    [Test]
    public void The_address_follows_from_the_record_and_the_key() =>
        Assert.That(
            SignedCopy.Of(Record("signedCopy[1]"), new WorkflowBuilder().Build())?.Address,
            Is.EqualTo("/public/api/v1/records/ee254b45/attachments/signedCopy%5B1%5D"));

    [Test]
    public void Without_a_copy_in_the_record_the_workflows_signed_document_is_taken_under_the_same_key()
    {
        var workflow = new WorkflowBuilder().With("signed", new { filename = "MSA.pdf", download = "/public/api/v1/workflows/1/document/2/download" });

        Assert.That(
            SignedCopy.Of(Record(), workflow.Build()),
            Is.EqualTo(new SignedCopy("signedCopy", "/public/api/v1/workflows/1/document/2/download", "MSA.pdf")));
    }

    [Test]
    public void Of_several_signed_documents_the_last_is_taken()
    {
        var workflow = new WorkflowBuilder().With("signed", new[] { new { download = "/first" }, new { download = "/last" } });

        Assert.That(SignedCopy.Of(null, workflow.Build())?.Address, Is.EqualTo("/last"));
    }

    [Test]
    public void No_document_anywhere_is_none() =>
        Assert.That(SignedCopy.Of(Record("exhibit"), new WorkflowBuilder().With("signed", Array.Empty<object>()).Build()), Is.Null);

    private static RepositoryRecord Record(params string[] keys) => new(
        "ee254b45",
        "MSA",
        keys.ToDictionary(key => key, key => new RecordAttachment($"{key} of Contoso.pdf")));
}
