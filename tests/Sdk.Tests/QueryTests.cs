using Ironclad.Sdk.Tests.Wire;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Sdk.Tests;

public sealed class QueryTests
{
    private static readonly Guid[] Ids = [Rows.NoteId, Rows.AgreementId];
    private static readonly int[] Numbers = [1, 2];
    private static readonly string[] Texts = ["a", "b"];

    [Test]
    public void Condition_takes_a_list_of_values_apart()
    {
        Assert.That(new ConditionExpression("c", ConditionOperator.In, Ids).Values, Is.EqualTo(Ids));
        Assert.That(new ConditionExpression("c", ConditionOperator.In, Numbers).Values, Is.EqualTo(Numbers));
        Assert.That(new ConditionExpression("c", ConditionOperator.In, Texts).Values, Is.EqualTo(Texts));
    }

    [Test]
    public void Condition_on_nothing_has_one_empty_value() =>
        Assert.That(new ConditionExpression("c", ConditionOperator.Equal, (object?)null).Values, Is.EqualTo(new object?[] { null }));

    [Test]
    public void Filter_takes_texts_apart_and_numbers_as_one_value()
    {
        var filter = new FilterExpression();
        filter.AddCondition("c", ConditionOperator.In, Texts);
        filter.AddCondition("c", ConditionOperator.In, Numbers);

        Assert.That(filter.Conditions[0].Values, Is.EqualTo(Texts));
        Assert.That(filter.Conditions[1].Values, Is.EqualTo(new object[] { Numbers }));
    }

    [Test]
    public void New_query_asks_for_no_columns_and_filters_nothing()
    {
        var query = new QueryExpression("account");

        Assert.That((query.ColumnSet.AllColumns, query.ColumnSet.Columns.Count, query.Criteria.Conditions.Count), Is.EqualTo((false, 0, 0)));
        Assert.That((query.PageInfo.Count, query.TopCount), Is.EqualTo((0, (int?)null)));
    }

    [Test]
    public void Nested_join_names_the_table_of_the_query_as_its_origin()
    {
        var nested = new QueryExpression("a").AddLink("b", "x", "y").AddLink("c", "m", "n", JoinOperator.LeftOuter);

        Assert.That((nested.LinkFromEntityName, nested.LinkToEntityName, nested.JoinOperator), Is.EqualTo(("a", "c", JoinOperator.LeftOuter)));
    }
}
