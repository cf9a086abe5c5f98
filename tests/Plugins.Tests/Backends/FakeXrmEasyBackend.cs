using FakeItEasy;
using FakeXrmEasy;
using Ironclad.Mapping;
using Ironclad.Plugins.LaunchWorkflow;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Backends;

/// <summary>
/// FakeXrmEasy, which knows neither solutions nor transactions: what the solution and the server would do around the plug-in is done here.
/// </summary>
internal sealed class FakeXrmEasyBackend : IBackend
{
    private readonly XrmFakedContext _context = new();
    private readonly Guid _organizationId = Guid.NewGuid();
    private readonly Guid _salesPersonId = Guid.NewGuid();
    private string? _secureConfiguration;

    public FakeXrmEasyBackend()
    {
        _context.Initialize(Currencies().Concat(SettingNames.All.Select(Definition)).Concat(Languages()));
        Administrator = _context.GetOrganizationService();
    }

    public IOrganizationService Administrator { get; }

    public void Set(string setting, string? value)
    {
        const string values = "environmentvariablevalue";
        const string definitionColumn = "environmentvariabledefinitionid";
        var definitions = _context.CreateQuery("environmentvariabledefinition");
        var definition = definitions.Single(row => (string)row["schemaname"] == setting).ToEntityReference();
        foreach (var former in _context.CreateQuery(values).Where(row => definition.Equals(row[definitionColumn])).ToList())
            Administrator.Delete(values, former.Id);
        if (value is not null)
            Administrator.Create(new Entity(values) { ["value"] = value, [definitionColumn] = definition });
    }

    public void SetSecureConfiguration(string? secureConfiguration) => _secureConfiguration = secureConfiguration;

    public void SetLanguage(int lcid) => Administrator.Update(new Entity("usersettings", _salesPersonId) { ["uilanguageid"] = lcid });

    public void SetBaseLanguage(int lcid) =>
        Administrator.Update(new Entity("organization", _organizationId) { ["languagecode"] = lcid });

    public Creation Create(Entity agreement)
    {
        if (!agreement.Contains(AgreementTable.Currency))
            agreement[AgreementTable.Currency] = BaseCurrency();
        agreement.Id = Administrator.Create(agreement);
        var execution = Execution(agreement);
        Fake.ClearRecordedCalls(Administrator);
        string? error = null;
        try
        {
            _context.ExecutePluginWith(execution, new AgreementCreated(null, _secureConfiguration));
        }
        catch (InvalidPluginExecutionException exception)
        {
            error = exception.Message;
        }

        var calls = Fake.GetCalls(Administrator).Select(call => $"{call.Method.Name} {Table(call.Arguments[0])}").ToList();
        if (error is not null)
            Administrator.Delete(agreement.LogicalName, agreement.Id);
        return new(agreement.Id, error, _context.GetFakeTracingService().DumpTrace(), calls);
    }

    private XrmFakedPluginExecutionContext Execution(Entity agreement)
    {
        var execution = _context.GetDefaultPluginContext();
        execution.MessageName = "Create";
        execution.Stage = 40;
        execution.PrimaryEntityName = agreement.LogicalName;
        execution.PrimaryEntityId = agreement.Id;
        execution.OrganizationId = _organizationId;
        execution.OrganizationName = "contoso";
        execution.InitiatingUserId = _salesPersonId;
        execution.CorrelationId = Guid.NewGuid();
        execution.OperationCreatedOn = TimeProvider.System.GetUtcNow().UtcDateTime;
        execution.InputParameters["Target"] = agreement;
        var columns = new ColumnSet([.. NewAgreement.Columns]);
        execution.PostEntityImages["PostImage"] = Administrator.Retrieve(agreement.LogicalName, agreement.Id, columns);
        return execution;
    }

    private static string Table(object? argument) => argument switch
    {
        Entity row => row.LogicalName,
        QueryExpression query => query.EntityName,
        OrganizationRequest request => request.RequestName,
        _ => $"{argument}",
    };

    /// <summary>A row with amounts that names no currency gets the organization's.</summary>
    private EntityReference BaseCurrency() =>
        _context.CreateQuery("transactioncurrency").Single(row => (string)row["isocurrencycode"] == "USD").ToEntityReference();

    private static IEnumerable<Entity> Currencies() => new[] { "USD", "EUR", "GBP" }.Select(code =>
        new Entity("transactioncurrency", Guid.NewGuid()) { ["isocurrencycode"] = code });

    private IEnumerable<Entity> Languages() =>
    [
        new("usersettings", _salesPersonId) { ["systemuserid"] = _salesPersonId, ["uilanguageid"] = 0 },
        new("organization", _organizationId) { ["languagecode"] = 1033 },
    ];

    private static Entity Definition(string setting) => new("environmentvariabledefinition", Guid.NewGuid()) { ["schemaname"] = setting };
}
