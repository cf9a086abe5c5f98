using System.Xml.Linq;
using Ironclad.Sdk.Tests.Loopback;
using Ironclad.Sdk.Tests.Wire;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Sdk.Tests;

public sealed class ResponseTests
{
    private static readonly DateTime NewYear = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public async Task Row_is_read_with_the_types_of_its_columns()
    {
        await using var server = await CaptureServer.Start(Sample.Response("Retrieve"));
        using var client = server.Client();

        var row = client.Retrieve("icd_agreement", Rows.AgreementId, new ColumnSet(true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((row.LogicalName, row.Id, row.RowVersion), Is.EqualTo(("icd_agreement", Rows.AgreementId, "77")));
            Assert.That(row["icd_agreementnumber"], Is.EqualTo("AGR-1001"));
            Assert.That(row["icd_agreementvalue"], Is.EqualTo(new Money(1)));
            Assert.That(((AliasedValue)row["opp.totalamount"]).Value, Is.EqualTo(new Money(5)));
            Assert.That(((AliasedValue)row["acct.name"]).Value, Is.EqualTo("Contoso"));
            Assert.That(row.GetAttributeValue<EntityReference>("ownerid").Name, Is.EqualTo("Kim"));
            Assert.That(row["createdon"], Is.EqualTo(NewYear));
            Assert.That(row.FormattedValues["icd_agreementvalue"], Is.EqualTo("$1.00"));
            Assert.That(row.RelatedEntities, Is.Empty);
        }
    }

    [Test]
    public async Task Transaction_answers_with_the_responses_of_its_requests()
    {
        await using var server = await CaptureServer.Start(Sample.Response("ExecuteTransaction"));
        using var client = server.Client();

        var response = (ExecuteTransactionResponse)client.Execute(new ExecuteTransactionRequest { Requests = [] });

        Assert.That(((CreateResponse)response.Responses[0]).id, Is.EqualTo(Rows.NoteId));
        Assert.That(response.Responses[1], Is.TypeOf<UpdateResponse>());
    }

    [Test]
    public async Task Who_am_I_is_answered_with_three_ids()
    {
        await using var server = await CaptureServer.Start(Sample.Response("WhoAmI"));
        using var client = server.Client();

        var me = (WhoAmIResponse)client.Execute(new WhoAmIRequest());

        Assert.That((me.UserId, me.BusinessUnitId, me.OrganizationId), Is.EqualTo((Rows.NoteId, Rows.AgreementId, Rows.NoteId)));
    }

    [Test]
    public async Task Message_without_a_class_is_answered_by_name()
    {
        await using var server = await CaptureServer.Start(Sample.Response("OrganizationResponse"));
        using var client = server.Client();

        var response = client.Execute(new OrganizationRequest("RetrieveEnvironmentVariableSecretValue"));

        Assert.That(response["EnvironmentVariableSecretValue"], Is.EqualTo("s3cret"));
    }

    [Test]
    public async Task Staged_solution_is_answered_with_what_was_found()
    {
        await using var server = await CaptureServer.Start(Sample.Response("StageSolution"));
        using var client = server.Client();

        var results = ((StageSolutionResponse)client.Execute(new StageSolutionRequest())).StageSolutionResults;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.StageSolutionStatus, Is.EqualTo(StageSolutionStatus.Failed));
            Assert.That(results.SolutionDetails.PreviousSolutionVersion, Is.EqualTo("1.0.0.0"));
            Assert.That(results.MissingDependencies.Single().RequiredSolutionName, Is.EqualTo("msdynce_Sales"));
            Assert.That(results.SolutionValidationResults.Single().SolutionValidationResultType, Is.EqualTo(SolutionValidationResultType.Error));
        }
    }

    [Test]
    public void Host_writes_a_row_as_recorded() => AssertWritten("Retrieve", Rows.Answered());

    [Test]
    public void Host_writes_a_typed_response_as_recorded()
    {
        var response = new WhoAmIResponse { ResponseName = "WhoAmI" };
        response.Results.AddRange(new Dictionary<string, object>
        {
            ["UserId"] = Rows.NoteId,
            ["BusinessUnitId"] = Rows.AgreementId,
            ["OrganizationId"] = Rows.NoteId,
        });

        AssertWritten<OrganizationResponse>("WhoAmI", response);
    }

    [Test]
    public void Host_writes_the_responses_of_a_transaction_as_recorded()
    {
        var created = new CreateResponse { ResponseName = "Create", ["id"] = Rows.NoteId };
        var updated = new UpdateResponse { ResponseName = "Update" };
        var response = new ExecuteTransactionResponse
        {
            ResponseName = "ExecuteTransaction",
            ["Responses"] = new OrganizationResponseCollection { created, updated },
        };

        AssertWritten<OrganizationResponse>("ExecuteTransaction", response);
    }

    [Test]
    public void Host_writes_a_response_without_a_class_as_recorded() =>
        AssertWritten("OrganizationResponse", new OrganizationResponse
        {
            ResponseName = "RetrieveEnvironmentVariableSecretValue",
            ["EnvironmentVariableSecretValue"] = "s3cret",
        });

    private static void AssertWritten<T>(string name, T value)
    {
        var recorded = XDocument.Parse(Sample.Response(name)).Root!.Elements().Single();

        Assert.That(CanonicalXml.Of(Serialized.Write(value, recorded.Name)), Is.EqualTo(CanonicalXml.Of(recorded)));
    }
}
