using Ironclad.ActivityLog;
using Ironclad.RelayApi.Tests.Handlers;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Tests.LogKeeping;

internal static class LogReading
{
    /// <summary>The log entries about an Agreement, the oldest first.</summary>
    public static IReadOnlyList<Entity> Log(this RelayScenario relay, Guid agreementId)
    {
        var query = new QueryExpression(LogTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(LogTable.Agreement, ConditionOperator.Equal, agreementId);
        return [.. relay.Admin.RetrieveMultiple(query).Entities.OrderBy(row => row.GetAttributeValue<long>("versionnumber"))];
    }
}
