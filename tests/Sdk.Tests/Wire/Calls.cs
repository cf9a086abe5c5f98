using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Sdk.Tests.Wire;

/// <summary>The calls whose requests are recorded in <c>Wire/Requests</c>, by the name of the recording.</summary>
internal static class Calls
{
    public static readonly Dictionary<string, Action<IOrganizationService>> ByName = new()
    {
        ["Create"] = service => service.Create(Rows.Note()),
        ["CreateWithEveryCollection"] = service => service.Create(WithEveryCollection()),
        ["Update"] = service => service.Update(Rows.Agreement()),
        ["Delete"] = service => service.Delete("annotation", Rows.NoteId),
        ["Retrieve"] = service => service.Retrieve("icd_agreement", Rows.AgreementId, new ColumnSet("icd_agreementvalue")),
        ["Associate"] = service => service.Associate("systemuser", Rows.NoteId, new Relationship("systemuserroles"), Roles()),
        ["QueryExpression"] = service => service.RetrieveMultiple(Queries.Joined()),
        ["QueryExpressionFiltered"] = service => service.RetrieveMultiple(Queries.Filtered()),
        ["QueryByAttribute"] = service => service.RetrieveMultiple(Queries.ByAttribute()),
        ["FetchExpression"] = service => service.RetrieveMultiple(new FetchExpression("<fetch />")),
        ["ExecuteTransaction"] = service => service.Execute(Transaction()),
        ["ExecuteMultiple"] = service => service.Execute(Multiple()),
        ["UpsertByKey"] = service => service.Execute(new UpsertRequest { Target = ByKey() }),
        ["RetrieveRequest"] = service => service.Execute(Retrieve()),
        ["RetrieveMultipleRequest"] = service => service.Execute(new RetrieveMultipleRequest { Query = Queries.Joined() }),
        ["OrganizationRequest"] = service => service.Execute(SecretValue()),
        ["WhoAmI"] = service => service.Execute(new WhoAmIRequest()),
        ["RetrieveVersion"] = service => service.Execute(new RetrieveVersionRequest { RequestId = Rows.NoteId }),
        ["ImportSolution"] = service => service.Execute(new ImportSolutionRequest { CustomizationFile = [80, 75] }),
        ["ImportSolutionAsync"] = service => service.Execute(ImportSolutionAsync()),
        ["StageSolution"] = service => service.Execute(new StageSolutionRequest { CustomizationFile = [80, 75] }),
        ["InitializeUpload"] = service => service.Execute(InitializeUpload()),
        ["UploadBlock"] = service => service.Execute(UploadBlock()),
        ["CommitUpload"] = service => service.Execute(CommitUpload()),
    };

    private static Entity WithEveryCollection()
    {
        var row = new Entity("icd_agreement") { Id = Rows.AgreementId, EntityState = EntityState.Created };
        row.KeyAttributes["icd_ironcladworkflowid"] = "wf1";
        row["icd_tags"] = new OptionSetValueCollection { new(1), new(2) };
        row["icd_parties"] = new EntityCollection([new Entity("contact")]) { EntityName = "contact" };
        row["icd_ref"] = new EntityReference("account", "accountnumber", 7);
        var notes = new Relationship("icd_agreement_Annotations") { PrimaryEntityRole = EntityRole.Referenced };
        row.RelatedEntities[notes] = new EntityCollection([Rows.Note()]);
        return row;
    }

    private static EntityReferenceCollection Roles() => [new EntityReference("role", Rows.AgreementId)];

    private static ExecuteTransactionRequest Transaction() => new()
    {
        Requests =
        [
            new CreateRequest { Target = Rows.Note() },
            new UpdateRequest { Target = Rows.Agreement(), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches },
        ],
        ReturnResponses = true,
    };

    private static ExecuteMultipleRequest Multiple() => new()
    {
        Requests = [new DeleteRequest { Target = new EntityReference("annotation", Rows.NoteId) }, new WhoAmIRequest()],
        Settings = new ExecuteMultipleSettings { ContinueOnError = true },
    };

    private static RetrieveRequest Retrieve() => new()
    {
        Target = new EntityReference("icd_agreement", "icd_ironcladworkflowid", "wf1"),
        ColumnSet = new ColumnSet("icd_agreementvalue"),
    };

    private static OrganizationRequest SecretValue() =>
        new("RetrieveEnvironmentVariableSecretValue") { ["EnvironmentVariableName"] = "icd_IroncladCredential" };

    private static Entity ByKey() => new("icd_agreement", "icd_ironcladworkflowid", "wf1");

    private static ImportSolutionAsyncRequest ImportSolutionAsync() => new() { PublishWorkflows = true, CustomizationFile = [80, 75] };

    private static InitializeAnnotationBlocksUploadRequest InitializeUpload() => new() { Target = new Entity("annotation", Rows.NoteId) };

    private static UploadBlockRequest UploadBlock() => new() { BlockId = "AA==", BlockData = [1, 2, 3], FileContinuationToken = "tok" };

    private static CommitAnnotationBlocksUploadRequest CommitUpload() =>
        new() { Target = new Entity("annotation", Rows.NoteId), BlockList = ["AA==", "AQ=="], FileContinuationToken = "tok" };
}
