using System.Runtime.CompilerServices;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Reconciliation;

/// <summary>The Agreements in Dataverse that changed since a time and are not at their end.</summary>
internal sealed class ChangedAgreements(DataverseConnection dataverse)
{
    private const int PageSize = 500;
    private static readonly object[] Ends = [AgreementStatus.Of("completed", step: null), AgreementStatus.Of("cancelled", step: null)];

    public async IAsyncEnumerable<ChangedAgreement> SinceAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = Query(since);
        while (true)
        {
            var request = new RetrieveMultipleRequest { Query = query };
            var page = (await dataverse.ExecuteAsync<RetrieveMultipleResponse>(request, cancellation)).EntityCollection;
            foreach (var row in page.Entities)
                yield return Read(row);
            if (!page.MoreRecords)
                yield break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    private static QueryExpression Query(DateTimeOffset since)
    {
        var query = new QueryExpression(AgreementTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AgreementTable.Type, AgreementTable.WorkflowId, AgreementTable.WorkflowStatus, "createdon"),
            PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize },
        };
        query.Criteria.AddCondition("modifiedon", ConditionOperator.GreaterEqual, since.UtcDateTime);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var running = query.Criteria.AddFilter(LogicalOperator.Or);
        running.AddCondition(AgreementTable.WorkflowStatus, ConditionOperator.Null);
        running.AddCondition(AgreementTable.WorkflowStatus, ConditionOperator.NotIn, Ends);
        query.AddOrder("createdon", OrderType.Ascending);
        return query;
    }

    private static ChangedAgreement Read(Entity row) => new(
        row.Id,
        AgreementType.Of(row.GetAttributeValue<OptionSetValue>(AgreementTable.Type)?.Value),
        row.GetAttributeValue<string>(AgreementTable.WorkflowId),
        row.GetAttributeValue<string>(AgreementTable.WorkflowStatus),
        DateTime.SpecifyKind(row.GetAttributeValue<DateTime>("createdon"), DateTimeKind.Utc));
}

internal sealed record ChangedAgreement(Guid Id, AgreementType? Type, string? WorkflowId, string? Status, DateTimeOffset Created);
