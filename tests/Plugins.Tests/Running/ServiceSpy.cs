using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Running;

/// <summary>Hands calls on, keeps their names, and can answer or fail in between.</summary>
internal sealed class ServiceSpy(IOrganizationService inner) : IOrganizationService
{
    public List<string> Calls { get; } = [];

    public Exception? FailUpdateWith { get; init; }

    public Func<OrganizationRequest, OrganizationResponse>? OnExecute { get; init; }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        Calls.Add($"RetrieveMultiple {((QueryExpression)query).EntityName}");
        return inner.RetrieveMultiple(query);
    }

    public void Update(Entity entity)
    {
        Calls.Add($"Update {entity.LogicalName}");
        if (FailUpdateWith is not null)
            throw FailUpdateWith;
        inner.Update(entity);
    }

    public Guid Create(Entity entity)
    {
        Calls.Add($"Create {entity.LogicalName}");
        return inner.Create(entity);
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        Calls.Add($"{request.RequestName} {string.Join(",", request.Parameters.Values)}");
        return OnExecute is null ? inner.Execute(request) : OnExecute(request);
    }

    public void Delete(string entityName, Guid id) => throw Unexpected();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unexpected();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unexpected();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unexpected();

    private static AssertionException Unexpected() => new("The plug-in has no business with this method.");
}
