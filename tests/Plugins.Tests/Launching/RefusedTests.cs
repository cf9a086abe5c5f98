using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;

namespace Ironclad.Plugins.Tests.Launching;

[TestFixtureSource(typeof(AllBackends), nameof(AllBackends.Fixtures))]
internal sealed class RefusedTests(Func<IBackend> backend)
{
    [Test]
    public async Task A_refused_agreement_is_not_saved_and_the_message_names_the_column()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        var created = scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, null));

        Assert.That(
            created.Error,
            Does.StartWith("ICD-1001: ").And.Contain("Counterparty Signer Email (Ironclad attribute counterpartySignerEmail) is missing. Fill in Counterparty Signer Email on the Agreement."));
        Assert.That(scenario.Agreements(), Is.Empty);
    }

    [Test]
    public async Task Every_missing_column_is_named()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        var created = scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, null).With(AgreementTable.SignerName, null));

        Assert.That(created.Error, Does.Contain("- Counterparty Signer Email").And.Contain("- Counterparty Signer Name"));
    }

    [Test]
    public async Task A_wrong_value_is_not_saved_either()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        var created = scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, "maria at contoso"));

        Assert.That(
            created.Error,
            Does.StartWith("ICD-1002: ").And.Contain("Counterparty Signer Email (Ironclad attribute counterpartySignerEmail) was not accepted"));
        Assert.That(scenario.Agreements(), Is.Empty);
    }

    [Test]
    public async Task A_missing_opportunity_is_asked_for_where_Ironclad_misses_the_counterparty()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        var created = scenario.Create(new AgreementBuilder());

        Assert.That(
            created.Error,
            Does.Contain("Account Name (Ironclad attribute counterpartyName) is missing. Choose an Opportunity on the Agreement."));
    }

    [Test]
    public async Task A_template_that_Ironclad_does_not_know_is_a_setting_for_the_administrator()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.MsaTemplateId, "000000000000000000000000");

        Assert.That(scenario.Create().Error, Does.StartWith("ICD-1004: ").And.Contain("icd_IroncladMsaTemplateId").And.Contain("administrator"));
    }

    [Test]
    public async Task By_setting_a_refused_agreement_is_saved_with_the_error_on_it()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.OnLaunchRefused, "Save");

        var created = scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, null));

        Assert.That(created.Error, Is.Null);
        var row = scenario.Row(created);
        Assert.That(row[AgreementTable.WorkflowStatus], Is.EqualTo("Launch refused"));
        Assert.That(row[AgreementTable.LaunchError], Does.Contain("Counterparty Signer Email").And.Contain("launch it again"));
        Assert.That(row[AgreementTable.ErrorCode], Is.EqualTo("ICD-1001"));
        Assert.That(row.Contains(AgreementTable.WorkflowUrl), Is.False);
    }
}
