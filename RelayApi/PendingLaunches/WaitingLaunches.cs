using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>The Agreements that wait for their launch, as an operator sees them: the oldest first.</summary>
internal sealed class WaitingLaunches(DataverseConnection dataverse, SettingsCache settings)
{
    public const int MostListed = 100;

    public async Task<IReadOnlyList<WaitingLaunch>> ListAsync(CancellationToken cancellation)
    {
        var mapped = await settings.GetAsync(cancellation);
        if (mapped.Launched.Count == 0)
            return [];
        var query = PendingAgreements.Query(mapped.Launched.Keys);
        query.ColumnSet = new ColumnSet(AgreementTable.Number, AgreementTable.Type, AgreementTable.ErrorCode, "createdon", "modifiedon");
        query.AddOrder("createdon", OrderType.Ascending);
        query.TopCount = MostListed;
        var found = await dataverse.ExecuteAsync<RetrieveMultipleResponse>(new RetrieveMultipleRequest { Query = query }, cancellation);
        return [.. found.EntityCollection.Entities.Select(Read)];
    }

    private static WaitingLaunch Read(Entity row) => new(
        row.Id,
        row.GetAttributeValue<string>(AgreementTable.Number),
        AgreementType.Of(row.GetAttributeValue<OptionSetValue>(AgreementTable.Type).Value)!.Label,
        Time(row, "createdon"),
        Time(row, "modifiedon"),
        row.GetAttributeValue<string>(AgreementTable.ErrorCode));

    private static DateTimeOffset Time(Entity row, string column) =>
        DateTime.SpecifyKind(row.GetAttributeValue<DateTime>(column), DateTimeKind.Utc);
}

/// <param name="ErrorCode">Why its last launch came to nothing, as the error catalogue has it.</param>
internal sealed record WaitingLaunch(
    Guid AgreementId, string? Number, string Type, DateTimeOffset Created, DateTimeOffset Modified, string? ErrorCode);
