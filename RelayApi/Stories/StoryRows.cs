using Ironclad.ActivityLog;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Stories;

/// <summary>What Dataverse knows of an Agreement's story.</summary>
internal sealed class StoryRows(DataverseConnection dataverse)
{
    private const int MostFound = 20;
    private const int MostLines = 200;
    private const string Created = "createdon";
    private const string Modified = "modifiedon";

    /// <summary>The Agreements with this id, number or workflow.</summary>
    public async Task<IReadOnlyList<Guid>> NamedAsync(string name, CancellationToken cancellation)
    {
        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = new ColumnSet(AgreementTable.Id), TopCount = MostFound };
        var any = query.Criteria.AddFilter(LogicalOperator.Or);
        any.AddCondition(AgreementTable.Number, ConditionOperator.Equal, name);
        any.AddCondition(AgreementTable.WorkflowId, ConditionOperator.Equal, name);
        if (Guid.TryParse(name, out var id))
            any.AddCondition(AgreementTable.Id, ConditionOperator.Equal, id);
        return [.. (await RowsAsync(query, cancellation)).Select(row => row.Id)];
    }

    /// <summary>The Agreements whose log has the code: an Agreement's own, or that of a piece of work.</summary>
    public async Task<IReadOnlyList<Guid>> LoggedAsync(string code, CancellationToken cancellation)
    {
        var query = new QueryExpression(LogTable.LogicalName) { ColumnSet = new ColumnSet(LogTable.Agreement), TopCount = MostLines };
        query.Criteria.AddCondition(LogTable.Agreement, ConditionOperator.NotNull);
        var any = query.Criteria.AddFilter(LogicalOperator.Or);
        any.AddCondition(LogTable.Correlation, ConditionOperator.Like, $"{code}%");
        any.AddCondition(LogTable.Correlation, ConditionOperator.Like, $"% {code}%");
        var rows = await RowsAsync(query, cancellation);
        return [.. rows.Select(row => row.GetAttributeValue<EntityReference>(LogTable.Agreement).Id).Distinct()];
    }

    /// <returns>Null when it does not exist.</returns>
    public async Task<AgreementFacts?> AgreementAsync(Guid agreementId, CancellationToken cancellation)
    {
        var query = new QueryExpression(AgreementTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                AgreementTable.Number, AgreementTable.Type, AgreementTable.WorkflowStatus, AgreementTable.WorkflowStep, AgreementTable.Turn,
                AgreementTable.WorkflowId, AgreementTable.ErrorCode, AgreementTable.LastSyncedOn, Created, Modified),
        };
        query.Criteria.AddCondition(AgreementTable.Id, ConditionOperator.Equal, agreementId);
        return (await RowsAsync(query, cancellation)).FirstOrDefault() is { } row ? Facts(row) : null;
    }

    public async Task<IReadOnlyList<StoryLine>> LogAsync(Guid agreementId, CancellationToken cancellation)
    {
        var query = Latest(
            LogTable.LogicalName, LogTable.Agreement, agreementId, LogTable.Name, LogTable.Severity, LogTable.Code, LogTable.Correlation, LogTable.Details);
        return [.. (await RowsAsync(query, cancellation)).Select(LogLine)];
    }

    /// <summary>That they are there, and not what they say: notes name people.</summary>
    public async Task<IReadOnlyList<StoryLine>> NotesAsync(Guid agreementId, CancellationToken cancellation)
    {
        var query = Latest("annotation", "objectid", agreementId, "isdocument");
        return [.. (await RowsAsync(query, cancellation)).Select(row => new StoryLine(
            Time(row, Created)!.Value,
            StorySource.Note,
            row.GetAttributeValue<bool?>("isdocument") == true ? "A note with a document" : "A note",
            $"Note {row.Id}"))];
    }

    private static QueryExpression Latest(string table, string lookup, Guid agreementId, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns, Created]), TopCount = MostLines };
        query.Criteria.AddCondition(lookup, ConditionOperator.Equal, agreementId);
        query.AddOrder(Created, OrderType.Descending);
        return query;
    }

    private static AgreementFacts Facts(Entity row) => new(
        row.GetAttributeValue<string>(AgreementTable.Number),
        AgreementType.Of(row.GetAttributeValue<OptionSetValue>(AgreementTable.Type)?.Value)?.Label,
        row.GetAttributeValue<string>(AgreementTable.WorkflowStatus),
        row.GetAttributeValue<string>(AgreementTable.WorkflowId),
        Time(row, Created)!.Value,
        Time(row, Modified)!.Value)
    {
        Step = row.GetAttributeValue<string>(AgreementTable.WorkflowStep),
        Turn = row.GetAttributeValue<string>(AgreementTable.Turn),
        ErrorCode = row.GetAttributeValue<string>(AgreementTable.ErrorCode),
        LastSynced = Time(row, AgreementTable.LastSyncedOn),
    };

    private static StoryLine LogLine(Entity row)
    {
        var code = row.GetAttributeValue<string>(LogTable.Code);
        return new(
            Time(row, Created)!.Value,
            StorySource.Log,
            $"{(code is null ? "" : $"{code}: ")}{row.GetAttributeValue<string>(LogTable.Name)}",
            row.GetAttributeValue<string>(LogTable.Details),
            row.GetAttributeValue<string>(LogTable.Correlation))
        {
            IsTrouble = row.GetAttributeValue<OptionSetValue>(LogTable.Severity)?.Value > (int)LogSeverity.Information,
        };
    }

    private static DateTimeOffset? Time(Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column) is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : null;

    private async Task<DataCollection<Entity>> RowsAsync(QueryExpression query, CancellationToken cancellation) =>
        (await dataverse.ExecuteAsync<RetrieveMultipleResponse>(new RetrieveMultipleRequest { Query = query }, cancellation)).EntityCollection.Entities;
}
