using Ironclad.Mapping;
using Ironclad.Plugins.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>What a launch needs beside the Agreement itself: its counterparty and its currency, in one joined query.</summary>
internal sealed class RelatedRows
{
    private const string AccountAlias = "account";
    private const string OpportunityCurrencyAlias = "opportunitycurrency";
    private const string OwnCurrencyAlias = "owncurrency";
    private const string IsoCode = "isocurrencycode";

    private readonly Entity _row;

    private RelatedRows(Entity row)
    {
        _row = row;
    }

    public Guid? AccountId => Account("accountid") as Guid?;

    public string? OpportunityCurrency => Column(OpportunityCurrencyAlias, IsoCode) as string;

    public string? OwnCurrency => Column(OwnCurrencyAlias, IsoCode) as string;

    public static RelatedRows Read(IOrganizationService service, Guid agreementId, AgreementType type) =>
        new(service.RetrieveMultiple(Query(agreementId, type)).Entities.FirstOrDefault()
            ?? throw new InvalidPluginExecutionException(
                $"The Agreement {agreementId} was not saved, because you may not read Agreements. "
                + "Ask your administrator for that privilege."));

    public object? Account(string column) => Column(AccountAlias, column);

    private object? Column(string alias, string column) =>
        _row.Attributes.TryGetValue($"{alias}.{column}", out var value) ? PlainValue.Of(value) : null;

    private static QueryExpression Query(Guid agreementId, AgreementType type)
    {
        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = new ColumnSet(AgreementTable.Id), TopCount = 1 };
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

    private static void Show(LinkEntity link, string alias, string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
    }
}
