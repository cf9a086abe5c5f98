using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Commands;

internal sealed class PreviewLaunchTests
{
    private const string Schema = "GET /workflow-schemas/{id}";

    [Test]
    public async Task The_preview_shows_exactly_what_the_launch_then_sends()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Change(agreement, AgreementTable.SignerEmail, "maria@contoso.test");

        var preview = scenario.Preview(agreement);

        Assert.That(preview.CanLaunch, Is.True);
        Assert.That((string?)preview.Result["template"], Is.EqualTo("MSA"));
        Assert.That(preview.Rows.Select(row => (string?)row["verdict"]), Is.All.EqualTo("Sent"));
        scenario.Launch(agreement);
        var sent = await scenario.World.AttributesOf((await scenario.World.Workflow()).Id);
        Assert.That(preview.Rows.Select(row => (string?)row["attribute"]), Is.SubsetOf(sent.Select(attribute => attribute.Key)));
        Assert.That((string?)preview["counterpartyName"]["value"], Is.EqualTo("Contoso"));
        Assert.That((string?)preview["counterpartyName"]["label"], Is.EqualTo("Account Name"));
        Assert.That((string?)preview["totalContractValue"]["value"], Is.EqualTo("1250.5 USD"));
        Assert.That((string?)preview["agreementDate"]["value"], Is.EqualTo("2026-01-31"));
        Assert.That((string?)preview["counterpartyAddress"]["value"], Is.EqualTo("1 Main St, Austin, TX, 78701, USA"));
    }

    [Test]
    public async Task It_changes_nothing_anywhere()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        var before = scenario.Row(agreement).RowVersion;
        await scenario.Ironclad.ClearCalls();

        scenario.Preview(agreement);

        Assert.That(scenario.Row(agreement).RowVersion, Is.EqualTo(before));
        Assert.That((await scenario.Calls()).Where(call => call != "POST /oauth/token"), Is.EqualTo(new[] { Schema }));
    }

    [Test]
    public async Task What_is_missing_is_named_with_its_fix()
    {
        await using var scenario = await CommandScenario.StartAsync();

        var preview = scenario.Preview(scenario.Refused());

        Assert.That(preview.CanLaunch, Is.False);
        var row = preview["counterpartySignerEmail"];
        Assert.That((string?)row["verdict"], Is.EqualTo("Missing"));
        Assert.That((bool)row["ok"]!, Is.False);
        Assert.That((string?)row["text"], Is.EqualTo("missing"));
        Assert.That((string?)row["fix"], Does.EndWith("Fill in Counterparty Signer Email on the Agreement."));
    }

    [Test]
    public async Task A_value_that_the_template_does_not_take_is_found_before_Ironclad_refuses_it()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Change(agreement, AgreementTable.SignerEmail, "maria at contoso");

        var preview = scenario.Preview(agreement);

        Assert.That(preview.CanLaunch, Is.False);
        Assert.That((string?)preview["counterpartySignerEmail"]["verdict"], Is.EqualTo("NotAccepted"));
        Assert.That((string?)preview["counterpartySignerEmail"]["fix"], Does.Contain("it is no e-mail address"));
        Assert.That(scenario.Launch(agreement).Outcome, Is.EqualTo("Refused"), "Ironclad sees it the same way.");
    }

    [Test]
    public async Task An_attribute_that_the_template_lacks_is_found()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Set(SettingNames.AttributeIds, """{"counterpartySignerEmail":"signerMail"}""");

        var preview = scenario.Preview(agreement);
        scenario.Change(agreement, AgreementTable.SignerEmail, "maria@contoso.test");
        var filled = scenario.Preview(agreement);

        Assert.That((string?)preview["counterpartySignerEmail"]["verdict"], Is.EqualTo("NotMapped"), "The template asks for it.");
        Assert.That((string?)filled["signerMail"]["verdict"], Is.EqualTo("NotInTemplate"));
        Assert.That(filled.CanLaunch, Is.False);
    }

    [Test]
    public async Task An_empty_column_that_nobody_asks_for_is_no_obstacle()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Change(agreement, AgreementTable.SignerEmail, "maria@contoso.test");
        scenario.Change(agreement, AgreementTable.Value, null);

        var preview = scenario.Preview(agreement);

        Assert.That((string?)preview["totalContractValue"]["verdict"], Is.EqualTo("Empty"));
        Assert.That(preview.CanLaunch, Is.True);
    }

    [TestCase(400, "ICD-3021", false)]
    [TestCase(503, "ICD-3022", true)]
    [TestCase(403, "ICD-3022", true)]
    public async Task Where_Ironclad_gives_no_form_the_values_are_shown_and_the_reason_said(int status, string code, bool canLaunch)
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        await scenario.Ironclad.AddFault(new() { Route = Schema, Kind = FaultKind.Status, Status = status });

        var preview = scenario.Preview(agreement);

        Assert.That((string?)preview.Result["code"], Is.EqualTo(code));
        Assert.That((string?)preview["counterpartyName"]["verdict"], Is.EqualTo("NotChecked"));
        Assert.That(preview.CanLaunch, Is.EqualTo(canLaunch));
    }

    [Test]
    public async Task What_keeps_a_launch_from_happening_is_said_without_rows()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var launched = scenario.Launched();
        var untyped = scenario.World.Create(scenario.World.Agreement().With(AgreementTable.Type, null)).AgreementId;
        var unmapped = scenario.World.Create(scenario.World.Agreement().With(AgreementTable.Type, new OptionSetValue(3))).AgreementId;

        Assert.That(
            new[] { launched, untyped, unmapped }.Select(agreement => (string?)scenario.Preview(agreement).Result["code"]),
            Is.EqualTo(new[] { "ICD-3001", "ICD-3002", "ICD-3003" }));
        Assert.That(scenario.Preview(launched).CanLaunch, Is.False);
        Assert.That(scenario.Preview(launched).Rows, Is.Empty);
    }

    [Test]
    public async Task A_setting_without_which_nothing_is_launched_is_named()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Set(SettingNames.CreatorEmail, null);

        Assert.That((string?)scenario.Preview(agreement).Result["code"], Is.EqualTo("ICD-4011"));
    }

    [Test]
    public async Task The_preview_speaks_the_users_language()
    {
        await using var scenario = await CommandScenario.StartAsync();
        var agreement = scenario.Refused();
        scenario.Speak(1031);

        Assert.That((string?)scenario.Preview(agreement)["counterpartySignerEmail"]["text"], Is.EqualTo("fehlt"));
    }
}

/// <summary>What icd_PreviewLaunch answered.</summary>
internal sealed record Preview(JsonObject Result, bool CanLaunch)
{
    public IReadOnlyList<JsonNode> Rows => [.. Result["rows"]!.AsArray().Select(row => row!)];

    public JsonNode this[string attribute] => Rows.Single(row => (string?)row["attribute"] == attribute);
}
