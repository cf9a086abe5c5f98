using System.ServiceModel;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.WebServiceClient;

/// <summary>The Organization service over SOAP, with a bearer token.</summary>
public class OrganizationWebProxyClient : WebProxyClient<IOrganizationService>, IOrganizationService
{
    public OrganizationWebProxyClient(Uri serviceUrl, TimeSpan timeout, bool useStrongTypes) : base(serviceUrl, timeout)
    {
        if (useStrongTypes)
            throw new NotSupportedException("The contract SDK has no early-bound types: pass useStrongTypes: false.");
    }

    /// <summary>The user to act for; an empty id acts for the token's user.</summary>
    public Guid CallerId { get; set; }

    public UserType userType { get; set; }

    public Guid Create(Entity entity) => Call(service => service.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Call(service => service.Retrieve(entityName, id, columnSet));

    public void Update(Entity entity) => Call(service => service.Update(entity));

    public void Delete(string entityName, Guid id) => Call(service => service.Delete(entityName, id));

    public OrganizationResponse Execute(OrganizationRequest request) => Call(service => service.Execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(service => service.Associate(entityName, entityId, relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(service => service.Disassociate(entityName, entityId, relationship, relatedEntities));

    public EntityCollection RetrieveMultiple(QueryBase query) => Call(service => service.RetrieveMultiple(query));

    private T Call<T>(Func<IOrganizationService, T> operation)
    {
        using var scope = new OperationContextScope(InnerChannel);
        CallHeaders.Write(this, OperationContext.Current);
        return operation(Channel);
    }

    private void Call(Action<IOrganizationService> operation) => Call<object>(service =>
    {
        operation(service);
        return null;
    });
}
