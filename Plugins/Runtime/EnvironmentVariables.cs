using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Runtime;

/// <summary>The settings of the solution. Dataverse caches them for nobody inside a plug-in, so they are kept here for minutes.</summary>
internal sealed class EnvironmentVariables
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly ExpiringCache<Guid, IReadOnlyDictionary<string, string>> Cache = new();
    private static readonly ExpiringCache<Guid, string> Secrets = new();

    private readonly PluginExecution _execution;
    private readonly IReadOnlyDictionary<string, string> _values;

    public EnvironmentVariables(PluginExecution execution)
    {
        _execution = execution;
        _values = Cache.Find(OrganizationId, execution.Now) ?? Read();
    }

    private Guid OrganizationId => _execution.Context.OrganizationId;

    /// <summary>Null when neither a value nor a default is set.</summary>
    public string? this[string schemaName] => _values.TryGetValue(schemaName, out var value) ? value : null;

    /// <summary>The secret that the variable points to in Key Vault (Microsoft Learn: use Azure Key Vault secrets).</summary>
    public string? Secret(string schemaName)
    {
        if (this[schemaName] is null)
            return null;
        if (Secrets.Find(OrganizationId, _execution.Now) is { } kept)
            return kept;
        var request = new OrganizationRequest("RetrieveEnvironmentVariableSecretValue") { ["EnvironmentVariableName"] = schemaName };
        var secret = (string)_execution.AsSystem.Execute(request)["EnvironmentVariableSecretValue"];
        Secrets.Keep(OrganizationId, secret, _execution.Now, Lifetime);
        _execution.Trace($"read secret {schemaName}");
        return secret;
    }

    private Dictionary<string, string> Read()
    {
        var rows = _execution.AsSystem.RetrieveMultiple(Query()).Entities;
        var values = rows.Where(row => Value(row) is not null)
            .ToDictionary(row => row.GetAttributeValue<string>("schemaname"), row => Value(row)!);
        Cache.Keep(OrganizationId, values, _execution.Now, Lifetime);
        _execution.Trace($"read {rows.Count} settings");
        return values;
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("schemaname", "defaultvalue") };
        query.Criteria.AddCondition("schemaname", ConditionOperator.In, [.. SettingNames.All]);
        const string definition = "environmentvariabledefinitionid";
        var value = query.AddLink("environmentvariablevalue", definition, definition, JoinOperator.LeftOuter);
        value.EntityAlias = "current";
        value.Columns = new ColumnSet("value");
        return query;
    }

    private static string? Value(Entity row) =>
        SettingValue.Of(row.GetAttributeValue<AliasedValue>("current.value")?.Value, row.GetAttributeValue<string>("defaultvalue"));
}
