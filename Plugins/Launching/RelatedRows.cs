using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Launching;

/// <summary>What a launch needs beside the Agreement itself: its counterparty and its currency, in one joined query.</summary>
/// <param name="row">The row that <see cref="Query"/> finds.</param>
internal sealed class RelatedRows(Entity row)
{
    private const string AccountAlias = "account";
    private const string OpportunityCurrencyAlias = "opportunitycurrency";
    private const string OwnCurrencyAlias = "owncurrency";
    private const string IsoCode = "isocurrencycode";

    public Guid? AccountId => Account("accountid") as Guid?;

    public string? OpportunityCurrency => Column(OpportunityCurrencyAlias, IsoCode) as string;

    public string? OwnCurrency => Column(OwnCurrencyAlias, IsoCode) as string;

    public object? Account(string column) => Column(AccountAlias, column);

    /// <param name="agreementColumns">What is wanted of the Agreement itself.</param>
    public static QueryExpression Query(Guid agreementId, AgreementType type, params string[] agreementColumns)
    {
        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = new ColumnSet(agreementColumns), TopCount = 1 };
        query.Criteria.AddCondition(AgreementTable.Id, ConditionOperator.Equal, agreementId);

        var opportunity = query.AddLink("opportunity", AgreementTable.Opportunity, "opportunityid", JoinOperator.LeftOuter);
        var account = type.UsesOwnAccount
            ? query.AddLink("account", AgreementTable.Account, "accountid", JoinOperator.LeftOuter)
            : opportunity.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter);
        Show(account, AccountAlias, ["accountid", .. LaunchRows.Columns(ValueSource.Account)]);

        const string currency = "transactioncurrencyid";
        Show(opportunity.AddLink("transactioncurrency", currency, currency, JoinOperator.LeftOuter), OpportunityCurrencyAlias, [IsoCode]);
        Show(query.AddLink("transactioncurrency", AgreementTable.Currency, currency, JoinOperator.LeftOuter), OwnCurrencyAlias, [IsoCode]);
        return query;
    }

    private object? Column(string alias, string column) =>
        row.Attributes.TryGetValue($"{alias}.{column}", out var value) ? PlainValue.Of(value) : null;

    private static void Show(LinkEntity link, string alias, string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
    }
}
