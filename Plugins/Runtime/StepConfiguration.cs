using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Runtime;

/// <summary>
/// The secure configuration of the step that launches new Agreements. A custom API has none of its own (Microsoft Learn: custom-api), and an
/// administrator should have to set the credential once.
/// </summary>
internal static class StepConfiguration
{
    private const string Step = "sdkmessageprocessingstep";
    private const string Secure = "sdkmessageprocessingstepsecureconfig";

    private static readonly Guid AgreementCreated = new("6e5b2907-7de2-504e-873f-50e278021927");
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly ExpiringCache<Guid, string> Cache = new();

    /// <returns>Empty when nobody has set it.</returns>
    public static string Read(PluginExecution execution)
    {
        if (Cache.Find(execution.Context.OrganizationId, execution.Now) is { } kept)
            return kept;
        var row = execution.AsSystem.RetrieveMultiple(Query()).Entities.FirstOrDefault();
        var found = row?.GetAttributeValue<AliasedValue>($"{Secure}.secureconfig")?.Value as string ?? "";
        Cache.Keep(execution.Context.OrganizationId, found, execution.Now, Lifetime);
        execution.Trace($"read the configuration of the step, {found.Length > 0}");
        return found;
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression(Step) { ColumnSet = new ColumnSet($"{Step}id"), TopCount = 1 };
        query.Criteria.AddCondition($"{Step}id", ConditionOperator.Equal, AgreementCreated);
        var secure = query.AddLink(Secure, $"{Secure}id", $"{Secure}id", JoinOperator.LeftOuter);
        secure.EntityAlias = Secure;
        secure.Columns = new ColumnSet("secureconfig");
        return query;
    }
}
