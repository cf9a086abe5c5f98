using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class AgreementComparisonTests
{
    [Test]
    public void An_agreement_that_says_what_its_workflow_says_needs_no_change() =>
        Assert.That(Changes(new AgreementBuilder(), new WorkflowBuilder()).IsEmpty);

    [Test]
    public void Another_amount_changes_the_value_alone()
    {
        var changes = Changes(new AgreementBuilder().Worth(1000m), new WorkflowBuilder());

        Assert.That(changes.Columns, Is.EquivalentTo(new Dictionary<string, object> { [AgreementTable.Value] = new MonetaryAmount(1250.5m, "USD") }));
        Assert.That(changes.Currency, Is.Null);
    }

    [Test]
    public void An_empty_value_is_filled_and_takes_the_currency_of_the_workflow()
    {
        var changes = Changes(new AgreementBuilder().Worth(null, currency: null), new WorkflowBuilder());

        Assert.That(changes.Columns[AgreementTable.Value], Is.EqualTo(new MonetaryAmount(1250.5m, "USD")));
        Assert.That(changes.Currency, Is.EqualTo("USD"));
    }

    [Test]
    public void The_same_amount_in_another_currency_changes_value_and_currency()
    {
        var changes = Changes(new AgreementBuilder(), new WorkflowBuilder().With("totalContractValue", new { currency = "EUR", amount = 1250.5 }));

        Assert.That(changes.Columns[AgreementTable.Value], Is.EqualTo(new MonetaryAmount(1250.5m, "EUR")));
        Assert.That(changes.Currency, Is.EqualTo("EUR"));
    }

    [TestCase(2, 1250.50)]
    [TestCase(0, 1251)]
    public void Decimals_that_the_currency_does_not_keep_are_no_difference(int decimals, decimal kept)
    {
        var workflow = new WorkflowBuilder().With("totalContractValue", new { currency = "USD", amount = 1250.5001m });

        Assert.That(Changes(new AgreementBuilder().Worth(kept).WithDecimals(decimals), workflow).IsEmpty);
    }

    [Test]
    public void A_workflow_without_the_attribute_leaves_the_value_alone() =>
        Assert.That(Changes(new AgreementBuilder(), new WorkflowBuilder().Without("totalContractValue")).IsEmpty);

    [Test]
    public void An_attribute_is_found_under_the_id_that_its_template_uses()
    {
        var ids = new AttributeIds(new Dictionary<string, object?> { ["totalContractValue"] = "custom1f2e" });
        var workflow = new WorkflowBuilder().Without("totalContractValue").With("custom1f2e", new { currency = "USD", amount = 7 });

        Assert.That(Changes(new AgreementBuilder(), workflow, ids).Columns[AgreementTable.Value], Is.EqualTo(new MonetaryAmount(7m, "USD")));
    }

    [Test]
    public void An_attribute_that_is_no_amount_is_refused_naming_attribute_column_and_setting()
    {
        var refused = Assert.Throws<HandlerException>(() => Changes(new AgreementBuilder(), new WorkflowBuilder().With("totalContractValue", "a lot")))!;

        Assert.That(refused.Kind, Is.EqualTo(FailureKind.Never));
        Assert.That(refused.Message, Does.Contain("totalContractValue").And.Contain("Agreement Value").And.Contain(SettingNames.AttributeIds));
        Assert.That(refused.Message, Does.Not.Contain("a lot"));
    }

    [TestCase("Sign", "active", "Sign", "Workflow owner")]
    [TestCase("Review", "cancelled", "Cancelled", "")]
    [TestCase("Complete", "completed", "Complete", "")]
    public void Status_step_and_turn_follow_the_workflow(string step, string status, string shown, string turn) => Assert.That(
        Changes(new AgreementBuilder().At(step: null, turn: "Approvers"), new WorkflowBuilder().At(step, status)).Columns,
        Is.EquivalentTo(new Dictionary<string, object>
        {
            [AgreementTable.WorkflowStatus] = shown,
            [AgreementTable.WorkflowStep] = step,
            [AgreementTable.Turn] = turn,
        }));

    [TestCase("internal", "Internal")]
    [TestCase("not tracked", "Approvers")]
    public void The_turn_is_that_of_the_party_that_Ironclad_tracks(string party, string turn) => Assert.That(
        Changes(new AgreementBuilder().At("Review", turn: null), new WorkflowBuilder().With("currentTurnParty", party)).Columns,
        Is.EquivalentTo(new Dictionary<string, object> { [AgreementTable.Turn] = turn }));

    [Test]
    public void A_launch_whose_answer_was_lost_is_linked()
    {
        var changes = Changes(new AgreementBuilder().OfWorkflow(null).WithStatus(AgreementStatus.LaunchPending), new WorkflowBuilder());

        Assert.That(changes.Columns, Is.EquivalentTo(new Dictionary<string, object>
        {
            [AgreementTable.WorkflowStatus] = "Review",
            [AgreementTable.WorkflowId] = WorkflowBuilder.Id,
            [AgreementTable.WorkflowUrl] = $"https://demo.ironcladapp.com/workflow/{WorkflowBuilder.Id}",
            [AgreementTable.LaunchError] = "",
            [AgreementTable.ErrorCode] = "",
            [AgreementTable.Name] = "MSA with Contoso",
        }));
    }

    private static AgreementChanges Changes(AgreementBuilder agreement, WorkflowBuilder workflow, AttributeIds? ids = null) =>
        AgreementComparison.Changes(
            agreement.Build(), workflow.Build(), Template(ids).LinesOf("template").Where(line => line.SyncsBack).ToList(), new Uri("https://demo.ironcladapp.com"));

    private static AgreementTemplate Template(AttributeIds? ids) =>
        new(AgreementType.Of(1)!, TemplateIds.Parse("template")) { AttributeIds = ids ?? AttributeIds.None };
}
