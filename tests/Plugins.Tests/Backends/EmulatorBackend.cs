using System.ServiceModel;
using Dataverse.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Backends;

/// <summary>The Dataverse emulator with the built solution imported: it runs the plug-in out of the zip.</summary>
internal sealed class EmulatorBackend : IBackend
{
    private readonly Organization _organization;
    private readonly Guid _salesPersonId;
    private readonly IOrganizationService _salesPerson;

    public EmulatorBackend(TimeProvider? clock = null)
    {
        _organization = new(new() { Clock = clock ?? TimeProvider.System });
        Administrator = _organization.AsAdministrator();
        Administrator.Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = Zip() });
        _salesPersonId = _organization.AddUser("Sally Sales", "Ironclad Agreement User");
        _salesPerson = _organization.ServiceFor(_salesPersonId);
    }

    public IOrganizationService Administrator { get; }

    public void Set(string setting, string? value)
    {
        var definition = Find("environmentvariabledefinition", "schemaname", setting);
        foreach (var former in All("environmentvariablevalue", "environmentvariabledefinitionid", definition.Id))
            Administrator.Delete(former.LogicalName, former.Id);
        if (value is not null)
            Administrator.Create(new Entity("environmentvariablevalue")
            {
                ["schemaname"] = setting,
                ["value"] = value,
                ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            });
    }

    public void SetSecureConfiguration(string? secureConfiguration)
    {
        var secure = new Entity("sdkmessageprocessingstepsecureconfig") { ["secureconfig"] = secureConfiguration };
        secure.Id = Administrator.Create(secure);
        var type = Find("plugintype", "typename", "Ironclad.Plugins.LaunchWorkflow.AgreementCreated");
        var step = Find("sdkmessageprocessingstep", "plugintypeid", type.Id);
        Administrator.Update(new Entity(step.LogicalName, step.Id) { ["sdkmessageprocessingstepsecureconfigid"] = secure.ToEntityReference() });
    }

    public void SetLanguage(int lcid) => Administrator.Update(new Entity("usersettings", _salesPersonId) { ["uilanguageid"] = lcid });

    public void SetBaseLanguage(int lcid) =>
        Administrator.Update(new Entity("organization", _organization.Id) { ["languagecode"] = lcid });

    public Creation Create(Entity agreement)
    {
        _organization.Calls.Clear();
        _organization.Traces.Clear();
        string? error = null;
        try
        {
            agreement.Id = _salesPerson.Create(agreement);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            error = fault.Detail.Message;
        }

        var calls = _organization.Calls.Where(call => call.Origin == CallOrigin.PlugIn).Select(call => $"{call.Message} {call.Table}");
        return new(agreement.Id, error, string.Concat(_organization.Traces.Select(trace => trace.Text)), [.. calls]);
    }

    /// <summary>Sends a request as the sales person, or as another user.</summary>
    public OrganizationResponse Execute(OrganizationRequest request, IOrganizationService? user = null) => (user ?? _salesPerson).Execute(request);

    public IOrganizationService AddUser(string fullName, params string[] roles) => _organization.ServiceFor(_organization.AddUser(fullName, roles));

    /// <summary>The plug-in forgets the settings that it keeps for minutes.</summary>
    public void Recycle() => _organization.RecyclePlugIns();

    private Entity Find(string table, string column, object value) => All(table, column, value).Single();

    private DataCollection<Entity> All(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Administrator.RetrieveMultiple(query).Entities;
    }

    private static byte[] Zip() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "IroncladForDataverse_managed.zip"));
}
