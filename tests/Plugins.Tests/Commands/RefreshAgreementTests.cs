using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Commands;

internal sealed class RefreshAgreementTests
{
    private const string Read = "GET /workflows/{id}";

    [Test]
    public async Task What_Ironclad_says_now_stands_on_the_agreement()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        var workflow = await scenario.World.Workflow();
        await scenario.Ironclad.Approve(workflow.Id);
        await scenario.Ironclad.SendForSignature(workflow.Id);

        var answer = scenario.Refresh(agreement);

        Assert.That(answer, Is.EqualTo(new Answer("Refreshed", "The Agreement says what Ironclad says now. Status: Sign.", "")));
        var row = scenario.Row(agreement);
        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Sign"));
        Assert.That(row[AgreementTable.WorkflowStep], Is.EqualTo("Sign"));
        Assert.That(row[AgreementTable.Turn], Is.EqualTo("Signers"));
    }

    [Test]
    public async Task The_agreement_remembers_how_new_the_workflow_was()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        var launched = (string)scenario.Row(agreement)[AgreementTable.WorkflowAsOf];
        await scenario.Ironclad.Approve((await scenario.World.Workflow()).Id);

        scenario.Refresh(agreement);

        Assert.That(WorkflowAsOf.IsOlder(launched, (string)scenario.Row(agreement)[AgreementTable.WorkflowAsOf]), Is.True);
    }

    [TestCase("EUR", 2500)]
    [TestCase("USD", 1250.5)]
    public async Task The_value_comes_along_and_one_in_another_currency_is_left_to_the_relay(string currency, decimal value)
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.World.Create(
            scenario.World.Agreement().With(AgreementTable.Currency, scenario.World.Currency("EUR"))).AgreementId;
        var changed = new JsonObject { ["totalContractValue"] = new JsonObject { ["currency"] = currency, ["amount"] = 2500 } };
        await scenario.Ironclad.SetAttributes((await scenario.World.Workflow()).Id, changed);

        Assert.That(scenario.Refresh(agreement).Outcome, Is.EqualTo("Refreshed"));

        Assert.That(scenario.Row(agreement).GetAttributeValue<Money>(AgreementTable.Value).Value, Is.EqualTo(value));
    }

    [Test]
    public async Task A_paused_workflow_keeps_its_step_and_is_nobodys_turn()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        await scenario.Ironclad.Pause((await scenario.World.Workflow()).Id);

        scenario.Refresh(agreement);

        var row = scenario.Row(agreement);
        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Paused"));
        Assert.That(row[AgreementTable.WorkflowStep], Is.EqualTo("Review"));
        Assert.That(row.Contains(AgreementTable.Turn), Is.False);
    }

    [Test]
    public async Task An_agreement_without_a_workflow_says_so()
    {
        await using var scenario = await CommandScenario.StartAsync();

        var answer = scenario.Refresh(scenario.Refused());

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("NotLaunched", "ICD-3005")));
    }

    [TestCase(503, "ICD-3012", "HTTP 503")]
    [TestCase(429, "ICD-3012", "HTTP 429")]
    [TestCase(403, "ICD-3013", "public.workflows.readWorkflows")]
    [TestCase(404, "ICD-3014", "does not know the workflow")]
    [TestCase(302, "ICD-3015", "icd_IroncladBaseUrl")]
    public async Task What_stands_in_the_way_is_said_and_nothing_is_changed(int status, string code, string named)
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        var before = scenario.Row(agreement).RowVersion;
        await scenario.Ironclad.AddFault(new() { Route = Read, Kind = FaultKind.Status, Status = status });

        var answer = scenario.Refresh(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Failed", code)));
        Assert.That(answer.Message, Does.Contain(named));
        Assert.That(scenario.Row(agreement).RowVersion, Is.EqualTo(before));
    }

    [Test]
    public async Task No_connection_is_said_in_words()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        await scenario.Ironclad.AddFault(new() { Route = Read, Kind = FaultKind.Reset });

        Assert.That(scenario.Refresh(agreement).Message, Does.Contain("Ironclad could not be asked (no connection)"));
    }

    [Test]
    public async Task Without_a_credential_the_setting_is_named()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        scenario.SetCredential(null);

        var answer = scenario.Refresh(agreement);

        Assert.That((answer.Outcome, answer.Code), Is.EqualTo(("Failed", "ICD-3011")));
        Assert.That(answer.Message, Does.Contain(SettingNames.Credential));
    }

    [Test]
    public async Task The_user_reads_the_answer_in_the_users_language()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Launched();
        scenario.Speak(1031);

        Assert.That(scenario.Refresh(agreement).Message, Does.StartWith("Die Vereinbarung zeigt jetzt, was Ironclad sagt."));
    }
}
