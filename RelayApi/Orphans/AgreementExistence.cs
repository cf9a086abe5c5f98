using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Orphans;

/// <summary>Which Agreements are in Dataverse, deactivated ones included.</summary>
internal sealed class AgreementExistence(DataverseConnection dataverse)
{
    private const int MostAtOnce = 200;

    public async Task<IReadOnlySet<Guid>> OfAsync(IEnumerable<Guid> agreementIds, CancellationToken cancellation)
    {
        var existing = new HashSet<Guid>();
        foreach (var some in agreementIds.Distinct().Chunk(MostAtOnce))
        {
            var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = new ColumnSet(AgreementTable.Id) };
            query.Criteria.AddCondition(AgreementTable.Id, ConditionOperator.In, [.. some.Cast<object>()]);
            var answer = await dataverse.ExecuteAsync<RetrieveMultipleResponse>(new RetrieveMultipleRequest { Query = query }, cancellation);
            existing.UnionWith(answer.EntityCollection.Entities.Select(row => row.Id));
        }

        return existing;
    }
}
