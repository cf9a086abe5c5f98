using Ironclad.Mapping;
using Ironclad.Plugins.CopyGuard;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Runtime;

/// <summary>The settings of the solution. Dataverse caches them for nobody inside a plug-in, so they are kept here for minutes.</summary>
internal sealed class EnvironmentVariables
{
    private const string Definition = "environmentvariabledefinition";
    private const string Value = "environmentvariablevalue";
    private const string Alias = "current";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly ExpiringCache<Guid, IReadOnlyDictionary<string, string>> Cache = new();
    private static readonly ExpiringCache<Guid, string> Secrets = new();

    private readonly PluginExecution _execution;
    private IReadOnlyDictionary<string, string> _values;

    public EnvironmentVariables(PluginExecution execution)
    {
        _execution = execution;
        _values = Cache.Find(OrganizationId, execution.Now) ?? Read();
    }

    /// <summary>Whether these settings are this organization's own.</summary>
    public OrganizationCheck Organization => new(this, OrganizationId, _execution.Context.OrganizationName);

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

    /// <summary>Forgets what is kept: a change that was made a moment ago counts.</summary>
    public void ReadAgain() => _values = Read();

    /// <summary>Gives a variable its first value in this environment, unless it got one since it was read.</summary>
    public void SetWhereEmpty(string schemaName, string value)
    {
        Cache.Forget(OrganizationId);
        if (Rows(schemaName).FirstOrDefault() is not { } row || ValueOf(row) is not null)
            return;
        if (row.GetAttributeValue<AliasedValue>($"{Alias}.{Value}id")?.Value is Guid blank)
            _execution.AsSystem.Update(new Entity(Value, blank) { ["value"] = value });
        else
            _execution.AsSystem.Create(new Entity(Value) { ["value"] = value, [$"{Definition}id"] = row.ToEntityReference() });
        _execution.Trace($"set {schemaName}");
    }

    private Dictionary<string, string> Read()
    {
        var rows = Rows([.. SettingNames.All]);
        var values = new Dictionary<string, string>();
        foreach (var row in rows.Where(row => ValueOf(row) is not null))
            values[row.GetAttributeValue<string>("schemaname")] = ValueOf(row)!;
        Cache.Keep(OrganizationId, values, _execution.Now, Lifetime);
        _execution.Trace($"read {rows.Count} settings");
        return values;
    }

    /// <summary>Two executions that set a variable at the same time may leave two values, and so two rows, of which either will do.</summary>
    private DataCollection<Entity> Rows(params object[] schemaNames)
    {
        var query = new QueryExpression(Definition) { ColumnSet = new ColumnSet("schemaname", "defaultvalue") };
        query.Criteria.AddCondition("schemaname", ConditionOperator.In, schemaNames);
        var value = query.AddLink(Value, $"{Definition}id", $"{Definition}id", JoinOperator.LeftOuter);
        value.EntityAlias = Alias;
        value.Columns = new ColumnSet($"{Value}id", "value");
        return _execution.AsSystem.RetrieveMultiple(query).Entities;
    }

    private static string? ValueOf(Entity row) =>
        SettingValue.Of(row.GetAttributeValue<AliasedValue>($"{Alias}.value")?.Value, row.GetAttributeValue<string>("defaultvalue"));
}
