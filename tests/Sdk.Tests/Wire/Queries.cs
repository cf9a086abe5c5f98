using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Sdk.Tests.Wire;

internal static class Queries
{
    public static QueryExpression Joined()
    {
        var query = new QueryExpression("icd_agreement")
        {
            ColumnSet = new ColumnSet("icd_agreementnumber", "icd_agreementvalue"),
            NoLock = true,
            TopCount = 1,
        };
        query.Criteria.AddCondition("icd_agreementid", ConditionOperator.Equal, Rows.AgreementId);
        query.AddOrder("createdon", OrderType.Descending);
        var opportunity = query.AddLink("opportunity", "icd_opportunityid", "opportunityid", JoinOperator.LeftOuter);
        opportunity.EntityAlias = "opp";
        opportunity.Columns = new ColumnSet("totalamount");
        var account = opportunity.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter);
        account.EntityAlias = "acct";
        account.Columns = new ColumnSet("name", "address1_line1");
        return query;
    }

    public static QueryExpression Filtered()
    {
        var query = new QueryExpression("icd_agreement") { ColumnSet = new ColumnSet(true), Distinct = true };
        query.PageInfo = new PagingInfo { Count = 50, PageNumber = 2, ReturnTotalRecordCount = true };
        query.PageInfo.PagingCookie = "<cookie page=\"1\" />";
        query.Criteria.AddCondition("icd_agreementtype", ConditionOperator.In, 1, 2);
        query.Criteria.AddCondition("icd_ironcladworkflowid", ConditionOperator.NotNull);
        query.Criteria.AddCondition("opp", "name", ConditionOperator.Like, "%MSA%");
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("createdon", ConditionOperator.LastXDays, 3);
        either.AddCondition(new ConditionExpression("ownerid", ConditionOperator.In, new[] { Rows.NoteId, Rows.AgreementId }));
        either.Conditions.Add(new ConditionExpression("icd_name", ConditionOperator.Equal, "x"));
        var link = query.AddLink("opportunity", "icd_opportunityid", "opportunityid");
        link.LinkCriteria = new FilterExpression(LogicalOperator.Or) { IsQuickFindFilter = true };
        link.Orders.Add(new OrderExpression("name", OrderType.Ascending));
        return query;
    }

    public static QueryByAttribute ByAttribute()
    {
        var query = new QueryByAttribute("account") { ColumnSet = new ColumnSet("name"), TopCount = 5 };
        query.AddAttributeValue("name", "Contoso");
        query.AddAttributeValue("statecode", 0);
        query.AddOrder("name", OrderType.Ascending);
        return query;
    }
}
