using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Views;

/// <summary>How long an Agreement has been in its step, whoever writes its status.</summary>
public sealed class StepAgeTests
{
    private readonly SolutionInUse _solution = new();

    [Test]
    public void A_new_status_notes_when_it_came()
    {
        var agreement = Agreement();

        Write(agreement, "Review");

        Assert.That(Since(agreement), Is.GreaterThanOrEqualTo(SolutionInUse.Now));
    }

    [Test]
    public void The_same_status_written_again_keeps_the_time()
    {
        var agreement = Agreement();
        Write(agreement, "Review");
        var first = Since(agreement);

        Write(agreement, "Review");

        Assert.That(Since(agreement), Is.EqualTo(first));
    }

    [Test]
    public void The_next_status_notes_its_own_time()
    {
        var agreement = Agreement();
        Write(agreement, "Review");
        var first = Since(agreement);

        Write(agreement, "Sign");

        Assert.That(Since(agreement), Is.GreaterThan(first!));
    }

    [Test]
    public void Other_changes_note_nothing()
    {
        var agreement = Agreement();

        _solution.SalesPerson.Update(new Entity("icd_agreement", agreement) { ["icd_name"] = "Another name" });

        Assert.That(Since(agreement), Is.Null);
    }

    private Guid Agreement() => _solution.SalesPerson.Create(new Entity("icd_agreement") { ["icd_name"] = "Contoso" });

    private void Write(Guid agreement, string status) =>
        _solution.Administrator.Update(new Entity("icd_agreement", agreement) { ["icd_ironcladworkflowstatus"] = status });

    private DateTime? Since(Guid agreement) =>
        _solution.SalesPerson.Retrieve("icd_agreement", agreement, new ColumnSet("icd_stepsince")).GetAttributeValue<DateTime?>("icd_stepsince");
}
