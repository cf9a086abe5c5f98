using System.Globalization;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Between the row in Dataverse and the relay's <see cref="Agreement"/>.</summary>
internal static class AgreementRow
{
    private const string RowVersion = "versionnumber";
    private const string CurrencyAlias = "currency";
    private const string NoteAlias = "note";
    private const string IsoCode = "isocurrencycode";
    private const string CurrencyDecimals = "currencyprecision";
    private const int UsualDecimals = 2;

    /// <param name="columns">Columns that follow Ironclad.</param>
    public static QueryExpression Query(Guid agreementId, IReadOnlyList<string> columns, IReadOnlyList<Guid> noteIds)
    {
        string[] all =
        [
            AgreementTable.WorkflowStatus, AgreementTable.WorkflowStep, AgreementTable.Turn, AgreementTable.WorkflowId, AgreementTable.WorkflowAsOf,
            RowVersion, .. columns,
        ];
        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = new ColumnSet([.. all.Distinct()]) };
        query.Criteria.AddCondition(AgreementTable.Id, ConditionOperator.Equal, agreementId);

        var currency = query.AddLink("transactioncurrency", AgreementTable.Currency, "transactioncurrencyid", JoinOperator.LeftOuter);
        currency.EntityAlias = CurrencyAlias;
        currency.Columns = new ColumnSet(IsoCode, CurrencyDecimals);
        if (noteIds.Count > 0)
        {
            var note = query.AddLink("annotation", AgreementTable.Id, "objectid", JoinOperator.LeftOuter);
            note.EntityAlias = NoteAlias;
            note.Columns = new ColumnSet("annotationid", "isdocument");
            note.LinkCriteria.AddCondition("annotationid", ConditionOperator.In, [.. noteIds.Cast<object>()]);
        }

        return query;
    }

    /// <param name="rows">The same Agreement once for each note that was found, and once when none was.</param>
    public static Agreement? Read(IReadOnlyList<Entity> rows, IReadOnlyList<string> columns)
    {
        if (rows.Count == 0)
            return null;
        var row = rows[0];
        var currency = Joined<string>(row, CurrencyAlias, IsoCode);
        return new Agreement(
            row.Id,
            row.RowVersion ?? row.GetAttributeValue<long?>(RowVersion)?.ToString(CultureInfo.InvariantCulture),
            columns.Where(row.Contains).ToDictionary(column => column, column => FromColumn(row[column], currency)),
            currency,
            Joined<int?>(row, CurrencyAlias, CurrencyDecimals) ?? UsualDecimals,
            row.GetAttributeValue<string>(AgreementTable.WorkflowStatus),
            row.GetAttributeValue<string>(AgreementTable.WorkflowId),
            Notes(rows))
        {
            Step = row.GetAttributeValue<string>(AgreementTable.WorkflowStep),
            Turn = row.GetAttributeValue<string>(AgreementTable.Turn),
            AsOf = row.GetAttributeValue<string>(AgreementTable.WorkflowAsOf),
            Documents = Notes(rows.Where(found => Joined<bool>(found, NoteAlias, "isdocument"))),
        };
    }

    private static HashSet<Guid> Notes(IEnumerable<Entity> rows) =>
        rows.Select(row => Joined<Guid?>(row, NoteAlias, "annotationid")).OfType<Guid>().ToHashSet();

    public static Entity Write(Agreement agreement, AgreementChanges changes, DateTimeOffset syncedOn)
    {
        var row = new Entity(AgreementTable.LogicalName, agreement.Id) { RowVersion = agreement.RowVersion };
        foreach (var (column, value) in changes.Columns)
            row[column] = ToColumn(value);
        if (changes.CurrencyId is { } currency)
            row[AgreementTable.Currency] = new EntityReference("transactioncurrency", currency);
        if (changes.AsOf is { } asOf)
            row[AgreementTable.WorkflowAsOf] = asOf;
        row[AgreementTable.LastSyncedOn] = syncedOn.UtcDateTime;
        return row;
    }

    private static object FromColumn(object value, string? currency) => value switch
    {
        Money money => new MonetaryAmount(money.Value, currency),
        DateTime date => DateOnly.FromDateTime(date),
        long or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static object? ToColumn(object value) => value switch
    {
        MonetaryAmount amount => new Money(amount.Value),
        DateOnly date => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        "" => null,
        _ => value,
    };

    private static T? Joined<T>(Entity row, string alias, string column) =>
        row.GetAttributeValue<AliasedValue>($"{alias}.{column}")?.Value is T value ? value : default;
}
