using Ironclad.Sdk.Tests.Loopback;
using Ironclad.Sdk.Tests.Wire;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Sdk.Tests;

public sealed class RequestTests
{
    private static IEnumerable<string> Names => Calls.ByName.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task Request_is_written_as_recorded(string name)
    {
        await using var server = await CaptureServer.Start();
        using var client = server.Client();

        Calls.ByName[name](client);

        Assert.That(CanonicalXml.Of(server.Call.Body), Is.EqualTo(CanonicalXml.Of(Sample.Request(name))));
    }

    [TestCase("Create", typeof(Entity))]
    [TestCase("CreateWithEveryCollection", typeof(Entity))]
    [TestCase("Update", typeof(Entity))]
    [TestCase("Retrieve", typeof(ColumnSet))]
    [TestCase("Associate", typeof(EntityReferenceCollection))]
    [TestCase("QueryExpression", typeof(QueryBase))]
    [TestCase("QueryExpressionFiltered", typeof(QueryBase))]
    [TestCase("QueryByAttribute", typeof(QueryBase))]
    [TestCase("FetchExpression", typeof(QueryBase))]
    [TestCase("ExecuteTransaction", typeof(OrganizationRequest))]
    [TestCase("ExecuteMultiple", typeof(OrganizationRequest))]
    [TestCase("UpsertByKey", typeof(OrganizationRequest))]
    [TestCase("RetrieveRequest", typeof(OrganizationRequest))]
    [TestCase("RetrieveMultipleRequest", typeof(OrganizationRequest))]
    [TestCase("OrganizationRequest", typeof(OrganizationRequest))]
    [TestCase("ImportSolutionAsync", typeof(OrganizationRequest))]
    [TestCase("CommitUpload", typeof(OrganizationRequest))]
    public void Host_reads_a_request_without_losing_anything(string name, Type declared)
    {
        var sent = Soap.Body(Sample.Request(name));

        var read = Serialized.Read(sent, declared);

        Assert.That(CanonicalXml.Of(Serialized.Write(read, declared, sent.Name)), Is.EqualTo(CanonicalXml.Of(sent)));
    }
}
