using System.ServiceModel;
using Ironclad.ActivityLog;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.LogKeeping;

/// <summary>The rows of the log in Dataverse, beside those that an Agreement's writes bring along.</summary>
internal sealed class LogRows(DataverseConnection dataverse, TimeProvider time)
{
    private const int DeletedTogether = 200;

    /// <param name="id">Derived from what the entry is about: written twice it is one entry.</param>
    /// <returns>False when it was there.</returns>
    public async Task<bool> AddAsync(Guid id, LogEntry entry, CancellationToken cancellation)
    {
        var row = entry.ToRow();
        row.Id = id;
        try
        {
            await dataverse.ExecuteAsync<CreateResponse>(new CreateRequest { Target = row }, cancellation);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == FaultCodes.DuplicateRecord)
        {
            return false;
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorCode == FaultCodes.NotFound && entry.AgreementId is { } agreement)
        {
            var details = $"Agreement {agreement} does not exist. {entry.Details}";
            return await AddAsync(id, entry with { AgreementId = null, Details = details }, cancellation);
        }
    }

    /// <summary>Makes the entry with this id say this, whether it is there or not.</summary>
    public Task PutAsync(Guid id, LogEntry entry, CancellationToken cancellation)
    {
        var row = entry.ToRow();
        row.Id = id;
        return dataverse.ExecuteAsync<UpsertResponse>(new UpsertRequest { Target = row }, cancellation);
    }

    /// <returns>How many entries were too old.</returns>
    public async Task<int> PurgeAsync(TimeSpan keptFor, bool dryRun, CancellationToken cancellation)
    {
        var query = TooOld(time.GetUtcNow() - keptFor);
        if (dryRun)
        {
            query.PageInfo = new PagingInfo { PageNumber = 1, Count = 1, ReturnTotalRecordCount = true };
            return (await FindAsync(query, cancellation)).TotalRecordCount;
        }

        query.TopCount = DeletedTogether;
        var purged = 0;
        while ((await FindAsync(query, cancellation)).Entities is { Count: > 0 } rows)
        {
            var delete = new ExecuteTransactionRequest { Requests = [], ReturnResponses = false };
            delete.Requests.AddRange(rows.Select(row => new DeleteRequest { Target = row.ToEntityReference() }));
            await dataverse.ExecuteAsync<OrganizationResponse>(delete, cancellation);
            purged += rows.Count;
        }

        return purged;
    }

    /// <summary>The entry of the contact is written anew all the time and stays.</summary>
    private static QueryExpression TooOld(DateTimeOffset before)
    {
        var query = new QueryExpression(LogTable.LogicalName);
        query.Criteria.AddCondition("createdon", ConditionOperator.LessThan, before.UtcDateTime);
        query.Criteria.AddCondition(LogTable.Event, ConditionOperator.NotEqual, (int)LogEvent.Contact);
        return query;
    }

    private async Task<EntityCollection> FindAsync(QueryExpression query, CancellationToken cancellation) =>
        (await dataverse.ExecuteAsync<RetrieveMultipleResponse>(new RetrieveMultipleRequest { Query = query }, cancellation)).EntityCollection;
}
