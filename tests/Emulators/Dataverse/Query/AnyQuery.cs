using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query.Fetch;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query;

/// <summary>Every kind of query becomes a QueryExpression.</summary>
internal static class AnyQuery
{
    public static QueryExpression ToExpression(QueryBase query) => query switch
    {
        QueryExpression expression => expression,
        FetchExpression fetch => FetchXml.Parse(fetch.Query),
        QueryByAttribute byAttribute => FromAttributes(byAttribute),
        _ => throw Fault.NotEmulated($"queries of type {query?.GetType().Name}", "its case to Query/AnyQuery.cs"),
    };

    private static QueryExpression FromAttributes(QueryByAttribute query)
    {
        var expression = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet,
            PageInfo = query.PageInfo ?? new PagingInfo(),
            TopCount = query.TopCount,
        };
        expression.Orders.AddRange(query.Orders);
        foreach (var (attribute, value) in query.Attributes.Zip(query.Values))
            expression.Criteria.AddCondition(attribute, ConditionOperator.Equal, value);
        return expression;
    }
}
