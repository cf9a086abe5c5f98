using Ironclad.Emulator;
using Ironclad.Plugins.Tests.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Benchmarks.PureCode;

/// <summary>The step's context and a Dataverse that knows the answers to the plug-in's questions beforehand.</summary>
internal sealed class PreparedDataverse : IOrganizationService
{
    private static readonly Guid AgreementId = Guid.NewGuid();

    private static readonly Entity Agreement = new("icd_agreement", AgreementId)
    {
        ["icd_agreementtype"] = new OptionSetValue(1),
        ["icd_agreementnumber"] = "AGR-01000",
        ["icd_opportunityid"] = new EntityReference("opportunity", Guid.NewGuid()),
        ["icd_agreementvalue"] = new Money(125_000.50m),
        ["icd_agreementstartdate"] = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc),
        ["icd_counterpartysignername"] = "Chris Counterparty",
        ["icd_counterpartysigneremail"] = "chris@contoso.example",
    };

    private static readonly Dictionary<string, object> Joined = new()
    {
        ["opportunityid"] = Guid.NewGuid(),
        ["accountid"] = Guid.NewGuid(),
        ["transactioncurrencyid"] = Guid.NewGuid(),
        ["name"] = "Contoso Ltd.",
        ["address1_line1"] = "1 Main Street",
        ["address1_city"] = "Austin",
        ["address1_stateorprovince"] = "TX",
        ["address1_postalcode"] = "78701",
        ["address1_country"] = "USA",
        ["isocurrencycode"] = "USD",
    };

    public Uri IroncladUrl { get; set; } = null!;

    public bool IsLaunched { get; private set; }

    public StepContext Context { get; } = new()
    {
        PrimaryEntityId = AgreementId,
        InputParameters = new() { ["Target"] = Agreement },
        PostEntityImages = new() { ["PostImage"] = Agreement },
    };

    public EntityCollection RetrieveMultiple(QueryBase query) => (QueryExpression)query switch
    {
        { EntityName: "environmentvariabledefinition" } => Settings(),
        { EntityName: "icd_template" } => new(),
        var read => Related(read),
    };

    public void Update(Entity entity) => IsLaunched = entity.Contains("icd_ironcladworkflowid");

    public OrganizationResponse Execute(OrganizationRequest request) => throw Unexpected();

    /// <summary>The entry of the log.</summary>
    public Guid Create(Entity entity) => Guid.NewGuid();

    public void Delete(string entityName, Guid id) => throw Unexpected();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unexpected();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unexpected();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unexpected();

    /// <summary>The Agreement, with every joined row under the alias that the query gives it.</summary>
    private static EntityCollection Related(QueryExpression query)
    {
        var row = new Entity("icd_agreement", AgreementId);
        row.Attributes.AddRange(Agreement.Attributes);
        row["icd_agreementid"] = AgreementId;
        Fill(row, query.LinkEntities);
        return new([row]);
    }

    private static void Fill(Entity row, IEnumerable<LinkEntity> links)
    {
        foreach (var link in links)
        {
            foreach (var column in link.Columns.Columns.Where(Joined.ContainsKey))
                row[$"{link.EntityAlias}.{column}"] = new AliasedValue(link.LinkToEntityName, column, Joined[column]);
            Fill(row, link.LinkEntities);
        }
    }

    private EntityCollection Settings() => new(
    [
        Setting("icd_IroncladBaseUrl", IroncladUrl.GetLeftPart(UriPartial.Authority)),
        Setting("icd_IroncladCreatorEmail", DefaultCompany.IntegrationUserEmail),
        Setting("icd_IroncladMsaTemplateId", DefaultCompany.MsaTemplateId),
        Setting("icd_ConfirmedOrganization", $"{Context.OrganizationId} {Context.OrganizationName}"),
    ]);

    private static Entity Setting(string name, string value) =>
        new("environmentvariabledefinition", Guid.NewGuid()) { ["schemaname"] = name, ["defaultvalue"] = value };

    private static InvalidOperationException Unexpected() => new("The plug-in has no business with this method.");
}
