using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Microsoft.Xrm.Sdk.WebServiceClient;

namespace Ironclad.Delivery.Tests.Deployment;

/// <summary>A connection to the environment, on which an import may seem to take its time, or the check before it to find nothing.</summary>
internal sealed class Connection(OrganizationWebProxyClient environment) : IOrganizationService, IDisposable
{
    private static readonly double[] Steps = [0, 42, 42.7];

    private readonly Queue<double> _progress = new(Steps);

    public bool Slowly { get; init; }

    public bool Unstaged { get; init; }

    public Guid Create(Entity entity) => environment.Create(entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        Slowly && entityName == "asyncoperation" && _progress.Count > 0
            ? new Entity(entityName, id) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(20) }
            : environment.Retrieve(entityName, id, columnSet);

    public EntityCollection RetrieveMultiple(QueryBase query) => Slowly && query is QueryExpression { EntityName: "importjob" }
        ? new EntityCollection([new Entity("importjob") { ["progress"] = _progress.Dequeue() }])
        : environment.RetrieveMultiple(query);

    public void Update(Entity entity) => environment.Update(entity);

    public void Delete(string entityName, Guid id) => environment.Delete(entityName, id);

    public OrganizationResponse Execute(OrganizationRequest request) => Unstaged && request is StageSolutionRequest
        ? new StageSolutionResponse
        {
            Results = { ["StageSolutionResults"] = new StageSolutionResults { StageSolutionStatus = StageSolutionStatus.Passed } },
        }
        : environment.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        environment.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        environment.Disassociate(entityName, entityId, relationship, relatedEntities);

    public void Dispose() => environment.Dispose();
}
