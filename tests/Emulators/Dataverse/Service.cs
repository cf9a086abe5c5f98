using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator;

/// <summary>Every method of the Organization service is a message, and goes the way of Execute.</summary>
internal abstract class Service : IOrganizationService
{
    public abstract OrganizationResponse Execute(OrganizationRequest request);

    public Guid Create(Entity entity) => (Guid)Execute(new OrganizationRequest("Create") { ["Target"] = entity })["id"];

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        (Entity)Execute(new OrganizationRequest("Retrieve")
        {
            ["Target"] = new EntityReference(entityName, id),
            ["ColumnSet"] = columnSet,
        })["Entity"];

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        (EntityCollection)Execute(new OrganizationRequest("RetrieveMultiple") { ["Query"] = query })["EntityCollection"];

    public void Update(Entity entity) => Execute(new OrganizationRequest("Update") { ["Target"] = entity });

    public void Delete(string entityName, Guid id) =>
        Execute(new OrganizationRequest("Delete") { ["Target"] = new EntityReference(entityName, id) });

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(Link("Associate", new EntityReference(entityName, entityId), relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(Link("Disassociate", new EntityReference(entityName, entityId), relationship, relatedEntities));

    private static OrganizationRequest Link(string message, EntityReference target, Relationship relationship, EntityReferenceCollection related) =>
        new(message) { ["Target"] = target, ["Relationship"] = relationship, ["RelatedEntities"] = related };
}
