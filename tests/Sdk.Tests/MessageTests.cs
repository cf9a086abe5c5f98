using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Ironclad.Sdk.Tests;

public sealed class MessageTests
{
    [TestCase(typeof(CreateRequest), "Create", "Target")]
    [TestCase(typeof(UpdateRequest), "Update", "Target")]
    [TestCase(typeof(UpsertRequest), "Upsert", "Target")]
    [TestCase(typeof(DeleteRequest), "Delete", "Target")]
    [TestCase(typeof(RetrieveRequest), "Retrieve", "Target ColumnSet")]
    [TestCase(typeof(RetrieveMultipleRequest), "RetrieveMultiple", "Query")]
    [TestCase(typeof(RetrieveEntityRequest), "RetrieveEntity", "EntityFilters MetadataId RetrieveAsIfPublished")]
    [TestCase(typeof(ExecuteTransactionRequest), "ExecuteTransaction", "Requests")]
    [TestCase(typeof(ExecuteMultipleRequest), "ExecuteMultiple", "Requests Settings")]
    [TestCase(typeof(WhoAmIRequest), "WhoAmI", "")]
    [TestCase(typeof(RetrieveVersionRequest), "RetrieveVersion", "")]
    [TestCase(typeof(PublishAllXmlRequest), "PublishAllXml", "")]
    [TestCase(typeof(ImportSolutionRequest), "ImportSolution", "OverwriteUnmanagedCustomizations PublishWorkflows CustomizationFile ImportJobId")]
    [TestCase(typeof(ImportSolutionAsyncRequest), "ImportSolutionAsync", "OverwriteUnmanagedCustomizations PublishWorkflows")]
    [TestCase(typeof(StageSolutionRequest), "StageSolution", "CustomizationFile")]
    [TestCase(typeof(InitializeAnnotationBlocksUploadRequest), "InitializeAnnotationBlocksUpload", "Target")]
    [TestCase(typeof(UploadBlockRequest), "UploadBlock", "BlockId BlockData FileContinuationToken")]
    [TestCase(typeof(CommitAnnotationBlocksUploadRequest), "CommitAnnotationBlocksUpload", "Target BlockList FileContinuationToken")]
    public void Request_knows_its_message_and_the_parameters_that_must_be_set(Type type, string message, string parameters)
    {
        var request = (OrganizationRequest)Activator.CreateInstance(type)!;

        Assert.That((request.RequestName, string.Join(' ', request.Parameters.Keys)), Is.EqualTo((message, parameters)));
    }

    [Test]
    public void Parameter_that_was_not_set_reads_as_the_default_of_its_type()
    {
        Assert.That(new UpdateRequest().ConcurrencyBehavior, Is.EqualTo(ConcurrencyBehavior.Default));
        Assert.That(new ExecuteTransactionRequest().ReturnResponses, Is.Null);
    }

    [Test]
    public void Response_without_results_reads_as_the_defaults_of_their_types()
    {
        Assert.That(new WhoAmIResponse().UserId, Is.EqualTo(Guid.Empty));
        Assert.That(new ExecuteMultipleResponse().IsFaulted, Is.False);
        Assert.That(new ExecuteTransactionResponse().Responses, Is.Null);
    }

    [Test]
    public void Parameter_is_read_with_its_type_only()
    {
        var parameters = new ParameterCollection { ["Count"] = 1 };

        Assert.That(parameters.TryGetValue<int>("Count", out var count), Is.True);
        Assert.That(count, Is.EqualTo(1));
        Assert.That(parameters.TryGetValue<string>("Count", out _), Is.False);
    }
}
