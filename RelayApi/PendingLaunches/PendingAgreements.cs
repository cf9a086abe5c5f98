using System.ServiceModel;
using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>The Agreements in Dataverse that wait for their launch.</summary>
internal sealed class PendingAgreements(DataverseConnection dataverse, TimeProvider time)
{
    private static readonly Phrase Claimed = new("Relay.Claimed");

    /// <summary>Finds whatever waits.</summary>
    public static QueryExpression Query(IEnumerable<AgreementType> types)
    {
        var query = new QueryExpression(AgreementTable.LogicalName);
        query.Criteria.AddCondition(AgreementTable.WorkflowStatus, ConditionOperator.Equal, AgreementStatus.LaunchPending);
        query.Criteria.AddCondition(AgreementTable.WorkflowId, ConditionOperator.Null);
        query.Criteria.AddCondition(AgreementTable.Type, ConditionOperator.In, [.. types.Select(type => (object)type.Value)]);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return query;
    }

    /// <summary>How many wait in all; Dataverse counts to 5,000.</summary>
    public async Task<WaitingCount> CountAsync(IEnumerable<AgreementType> types, CancellationToken cancellation)
    {
        var query = Query(types);
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 1, ReturnTotalRecordCount = true };
        var found = await FindAsync(query, cancellation);
        return new WaitingCount(found.TotalRecordCount, found.TotalRecordCountLimitExceeded);
    }

    /// <summary>The oldest that nobody changed for a while.</summary>
    public async Task<IReadOnlyList<(Guid Id, AgreementType Type)>> OldestAsync(
        IEnumerable<AgreementType> types, TimeSpan unchangedFor, int atMost, CancellationToken cancellation)
    {
        var query = Query(types);
        query.ColumnSet = new ColumnSet(AgreementTable.Type);
        OnlyUnchanged(query, unchangedFor);
        query.AddOrder("createdon", OrderType.Ascending);
        query.TopCount = atMost;
        var found = await FindAsync(query, cancellation);
        return [.. found.Entities.Select(row => (row.Id, AgreementType.Of(row.GetAttributeValue<OptionSetValue>(AgreementTable.Type).Value)!))];
    }

    /// <returns>Null when it does not wait any more, or somebody has changed it meanwhile: another relay may be launching it.</returns>
    public async Task<PendingAgreement?> ReadAsync(
        Guid agreementId, IReadOnlyList<AgreementTemplate> templates, TimeSpan unchangedFor, CancellationToken cancellation)
    {
        var plan = new LaunchPlan(templates);
        var query = plan.Query(agreementId, [.. PendingAgreement.Columns]);
        OnlyUnchanged(query, unchangedFor);
        var row = (await FindAsync(query, cancellation)).Entities.FirstOrDefault();
        return row is not null && new PendingAgreement(row, templates[0].Type, plan) is { StillWaits: true } waiting ? waiting : null;
    }

    /// <summary>
    /// Written before the launch: it fails when anybody else wrote the row since it was read, and it makes the row young, so that
    /// nobody launches it again right after a relay that died between the launch and the write.
    /// </summary>
    /// <returns>Null when the launch is not ours.</returns>
    public async Task<LaunchClaim?> ClaimAsync(PendingAgreement agreement, Language language, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var row = new Entity(AgreementTable.LogicalName, agreement.Id)
        {
            RowVersion = agreement.RowVersion,
            [AgreementTable.ErrorCode] = null,
            [AgreementTable.LaunchError] = Claimed.In(language),
        };
        try
        {
            var update = new UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
            await dataverse.ExecuteAsync<UpdateResponse>(update, cancellation);
            return new LaunchClaim(NameBasedId.Of(agreement.Id.ToString(), agreement.RowVersion), time.GetElapsedTime(begun));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is FaultCodes.RowVersionMismatch)
        {
            return null;
        }
    }

    private void OnlyUnchanged(QueryExpression query, TimeSpan unchangedFor) =>
        query.Criteria.AddCondition("modifiedon", ConditionOperator.LessEqual, (time.GetUtcNow() - unchangedFor).UtcDateTime);

    private async Task<EntityCollection> FindAsync(QueryExpression query, CancellationToken cancellation) =>
        (await dataverse.ExecuteAsync<RetrieveMultipleResponse>(new RetrieveMultipleRequest { Query = query }, cancellation)).EntityCollection;
}

/// <param name="OrMore">Dataverse did not count further.</param>
internal sealed record WaitingCount(int Number, bool OrMore)
{
    public override string ToString() => OrMore ? $"{Number} or more" : $"{Number}";
}
