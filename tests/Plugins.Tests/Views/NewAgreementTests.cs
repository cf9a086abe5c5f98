using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Views;

/// <summary>What a new Agreement takes over when it is created from the Related tab of an Opportunity or an Account.</summary>
public sealed class NewAgreementTests
{
    private readonly SolutionInUse _solution = new();

    [Test]
    public void An_Agreement_of_an_Opportunity_takes_over_account_currency_value_and_name()
    {
        var account = New("account", ("name", "Contoso"));
        var opportunity = New("opportunity", ("name", "500 seats"), ("parentaccountid", account), ("transactioncurrencyid", Euro()), ("estimatedvalue", new Money(1200m)));

        var agreement = From(opportunity);

        Assert.Multiple(() =>
        {
            Assert.That(agreement["icd_name"], Is.EqualTo("500 seats"));
            Assert.That(agreement["icd_opportunityid"], Is.EqualTo(opportunity));
            Assert.That(agreement["icd_accountid"], Is.EqualTo(account));
            Assert.That(agreement["transactioncurrencyid"], Is.EqualTo(Euro()));
            Assert.That(agreement.GetAttributeValue<Money>("icd_agreementvalue").Value, Is.EqualTo(1200m));
        });
    }

    [Test]
    public void An_Agreement_of_an_Account_takes_over_the_account_and_its_currency()
    {
        var account = New("account", ("name", "Contoso"), ("transactioncurrencyid", Euro()));

        var agreement = From(account);

        Assert.Multiple(() =>
        {
            Assert.That(agreement["icd_accountid"], Is.EqualTo(account));
            Assert.That(agreement["transactioncurrencyid"], Is.EqualTo(Euro()));
        });
    }

    [Test]
    public void An_empty_column_is_not_taken_over()
    {
        var agreement = From(New("opportunity", ("name", "No account yet")));

        Assert.That(agreement.Contains("icd_accountid"), Is.False);
    }

    private Entity From(EntityReference row) => (Entity)_solution.SalesPerson.Execute(new OrganizationRequest("InitializeFrom")
    {
        ["EntityMoniker"] = row,
        ["TargetEntityName"] = "icd_agreement",
    }).Results["Entity"];

    private EntityReference New(string table, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
            row[column] = value;
        return new EntityReference(table, _solution.Administrator.Create(row));
    }

    private EntityReference Euro()
    {
        var query = new QueryExpression("transactioncurrency") { ColumnSet = new ColumnSet("isocurrencycode") };
        query.Criteria.AddCondition("isocurrencycode", ConditionOperator.Equal, "EUR");
        return new EntityReference("transactioncurrency", _solution.Administrator.RetrieveMultiple(query).Entities.Single().Id);
    }
}
