using Dataverse.Emulator;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>Queries as QueryExpression and as FetchXML.</summary>
public sealed class QueryTests
{
    private IOrganizationService _service = null!;

    [OneTimeSetUp]
    public void Fill()
    {
        _service = Organizations.With(new SolutionZip().EnvironmentVariable("new_Url", "100000000", "https://example.com").EnvironmentVariable("new_Mail", "100000000", "")).AsAdministrator();
        var account = _service.Create(new Entity("account") { ["name"] = "Contoso", ["address1_city"] = "Kiel" });
        Thing("Alpha", 1, new EntityReference("account", account), 1);
        Thing("beta", 2, null, 2);
        Thing("Gamma", null, null, null);
    }

    [TestCase(ConditionOperator.Equal, "ALPHA", "Alpha")]
    [TestCase(ConditionOperator.NotEqual, "alpha", "beta,Gamma")]
    [TestCase(ConditionOperator.Like, "%a_a", "")]
    [TestCase(ConditionOperator.Like, "%et%", "beta")]
    [TestCase(ConditionOperator.NotLike, "%et%", "Alpha,Gamma")]
    [TestCase(ConditionOperator.BeginsWith, "g", "Gamma")]
    [TestCase(ConditionOperator.EndsWith, "TA", "beta")]
    public void Texts_compare_without_regard_to_case(ConditionOperator comparison, string value, string expected) =>
        Assert.That(Names(new ConditionExpression("new_name", comparison, value)), Is.EqualTo(expected));

    [TestCase(ConditionOperator.GreaterThan, 1, "beta")]
    [TestCase(ConditionOperator.GreaterEqual, 1, "Alpha,beta")]
    [TestCase(ConditionOperator.LessThan, 2, "Alpha")]
    [TestCase(ConditionOperator.LessEqual, 2, "Alpha,beta")]
    [TestCase(ConditionOperator.NotEqual, 1, "beta")]
    public void An_empty_value_satisfies_no_comparison(ConditionOperator comparison, int value, string expected) =>
        Assert.That(Names(new ConditionExpression("new_count", comparison, value)), Is.EqualTo(expected));

    [Test]
    public void Lists_ranges_and_emptiness_are_conditions() => Assert.Multiple(() =>
    {
        Assert.That(Names(new ConditionExpression("new_kind", ConditionOperator.In, 1, 2)), Is.EqualTo("Alpha,beta"));
        Assert.That(Names(new ConditionExpression("new_kind", ConditionOperator.NotIn, 1)), Is.EqualTo("beta"));
        Assert.That(Names(new ConditionExpression("new_count", ConditionOperator.Between, 2, 3)), Is.EqualTo("beta"));
        Assert.That(Names(new ConditionExpression("new_accountid", ConditionOperator.Null)), Is.EqualTo("beta,Gamma"));
        Assert.That(Names(new ConditionExpression("new_accountid", ConditionOperator.NotNull)), Is.EqualTo("Alpha"));
        Assert.That(Names(new ConditionExpression("ownerid", ConditionOperator.EqualUserId)), Is.EqualTo("Alpha,beta,Gamma"));
        Assert.That(Names(new ConditionExpression("new_day", ConditionOperator.On, new DateTime(2026, 12, 1))), Is.EqualTo("Alpha,beta,Gamma"));
        Assert.That(Names(new ConditionExpression("new_day", ConditionOperator.OnOrAfter, new DateTime(2026, 12, 2))), Is.Empty);
        Assert.That(Names(new ConditionExpression("new_day", ConditionOperator.OnOrBefore, new DateTime(2026, 12, 1))), Is.EqualTo("Alpha,beta,Gamma"));
    });

    [Test]
    public void This_month_is_the_month_of_the_clock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 31, 23, 0, 0, TimeSpan.Zero));
        var service = Organizations.With(new SolutionZip(), new OrganizationOptions { Clock = clock }).AsAdministrator();
        foreach (var day in new[] { "2025-03-15", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01" })
            service.Create(new Entity("new_thing") { ["new_name"] = day, ["new_day"] = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });

        var found = service.RetrieveMultiple(new FetchExpression("""
            <fetch><entity name="new_thing"><attribute name="new_name" /><filter><condition attribute="new_day" operator="this-month" /></filter><order attribute="new_name" /></entity></fetch>
            """)).Entities;

        Assert.That(found.Select(row => row["new_name"]), Is.EqualTo(new[] { "2026-03-01", "2026-03-31" }));
    }

    [Test]
    public void An_operator_that_is_not_emulated_says_which_file_to_add() =>
        Assert.That(
            Faults.Of(() => Names(new ConditionExpression("new_day", ConditionOperator.LastXDays, 3))).Message,
            Does.Contain("Query/Conditions/LastXDaysCondition.cs"));

    [Test]
    public void A_filter_can_look_at_a_joined_table()
    {
        var query = new QueryExpression("new_thing") { ColumnSet = new ColumnSet("new_name") };
        query.LinkEntities.Add(new LinkEntity("new_thing", "account", "new_accountid", "accountid", JoinOperator.LeftOuter) { EntityAlias = "acct" });
        query.Criteria.AddCondition("acct", "address1_city", ConditionOperator.Equal, "Kiel");

        Assert.That(_service.RetrieveMultiple(query).Entities.Single()["new_name"], Is.EqualTo("Alpha"));
    }

    [Test]
    public void An_inner_join_drops_lines_without_a_partner_and_names_itself_when_it_has_no_alias()
    {
        var query = new QueryExpression("new_thing");
        query.AddLink("account", "new_accountid", "accountid").Columns = new ColumnSet("name");

        Assert.That(_service.RetrieveMultiple(query).Entities.Single().GetAttributeValue<AliasedValue>("account1.name").Value, Is.EqualTo("Contoso"));
    }

    [Test]
    public void Pages_follow_each_other_and_say_whether_there_is_more()
    {
        var query = new QueryExpression("new_thing") { ColumnSet = new ColumnSet("new_name"), PageInfo = new PagingInfo { PageNumber = 1, Count = 2 } };
        query.AddOrder("new_name", OrderType.Descending);

        var first = _service.RetrieveMultiple(query);
        query.PageInfo.PageNumber = 2;
        var second = _service.RetrieveMultiple(query);

        Assert.Multiple(() =>
        {
            Assert.That(first.Entities.Select(row => row["new_name"]), Is.EqualTo(new[] { "Gamma", "beta" }));
            Assert.That(first.MoreRecords, Is.True);
            Assert.That(second.Entities.Select(row => row["new_name"]), Is.EqualTo(new[] { "Alpha" }));
            Assert.That(second.MoreRecords, Is.False);
        });
    }

    [Test]
    public void FetchXML_reads_environment_variables_with_their_values_in_one_query()
    {
        var definition = _service.RetrieveMultiple(new QueryByAttribute("environmentvariabledefinition") { Attributes = { "schemaname" }, Values = { "new_Mail" } }).Entities.Single();
        _service.Create(new Entity("environmentvariablevalue") { ["environmentvariabledefinitionid"] = definition.ToEntityReference(), ["value"] = "kim@example.com" });

        var found = _service.RetrieveMultiple(new FetchExpression("""
            <fetch no-lock="true"><entity name="environmentvariabledefinition"><attribute name="schemaname" /><attribute name="defaultvalue" />
              <filter><condition attribute="schemaname" operator="in"><value>new_Url</value><value>new_Mail</value></condition></filter>
              <link-entity name="environmentvariablevalue" from="environmentvariabledefinitionid" to="environmentvariabledefinitionid" link-type="outer" alias="v"><attribute name="value" /></link-entity>
              <order attribute="schemaname" />
            </entity></fetch>
            """)).Entities;

        Assert.That(
            found.Select(row => row.GetAttributeValue<AliasedValue>("v.value")?.Value ?? row["defaultvalue"]),
            Is.EqualTo(new[] { "kim@example.com", "https://example.com" }));
    }

    [Test]
    public void FetchXML_filters_nest() =>
        Assert.That(
            _service.RetrieveMultiple(new FetchExpression("""
                <fetch top="5"><entity name="new_thing"><attribute name="new_name" />
                  <filter type="or"><condition attribute="new_count" operator="eq" value="2" /><filter><condition attribute="new_count" operator="null" /><condition attribute="new_name" operator="like" value="G%" /></filter></filter>
                  <order attribute="new_name" /></entity></fetch>
                """)).Entities.Select(row => row["new_name"]),
            Is.EqualTo(new[] { "beta", "Gamma" }));

    [Test]
    public void FetchXML_aggregates_are_refused_loudly() =>
        Assert.That(
            Faults.Of(() => _service.RetrieveMultiple(new FetchExpression("<fetch aggregate=\"true\"><entity name=\"account\" /></fetch>"))).Message,
            Does.Contain("aggregate"));

    private string Names(ConditionExpression condition)
    {
        var query = new QueryExpression("new_thing") { ColumnSet = new ColumnSet("new_name") };
        query.Criteria.AddCondition(condition);
        query.AddOrder("new_name", OrderType.Ascending);
        return string.Join(',', _service.RetrieveMultiple(query).Entities.Select(row => row["new_name"]));
    }

    private void Thing(string name, int? count, EntityReference? account, int? kind) => _service.Create(new Entity("new_thing")
    {
        ["new_name"] = name,
        ["new_count"] = count,
        ["new_accountid"] = account,
        ["new_kind"] = kind is { } option ? new OptionSetValue(option) : null,
        ["new_day"] = new DateTime(2026, 12, 1),
    });
}
