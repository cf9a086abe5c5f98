using Ironclad.ActivityLog;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.ActivityLog;

[TestFixtureSource(typeof(AllBackends), nameof(AllBackends.Fixtures))]
internal sealed class LaunchLogTests(Func<IBackend> backend)
{
    [Test]
    public async Task A_launch_is_told_with_its_workflow_and_correlation_id()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        var created = scenario.Create();

        var entry = Entries(scenario).Single();
        var workflow = (await scenario.Workflow()).Id;
        Assert.That(Event(entry), Is.EqualTo((LogEvent.Launched, LogSeverity.Information)));
        Assert.That(entry[LogTable.Name], Is.EqualTo($"Launched workflow {workflow}"));
        Assert.That(entry.GetAttributeValue<EntityReference>(LogTable.Agreement).Id, Is.EqualTo(created.AgreementId));
        Assert.That(created.Trace, Does.Contain($"correlation {entry[LogTable.Correlation]}"));
    }

    [Test]
    public async Task A_launch_that_waits_is_told_with_its_reason()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.CreatorEmail, null);

        scenario.Create();

        var entry = Entries(scenario).Single();
        Assert.That(Event(entry), Is.EqualTo((LogEvent.LaunchPending, LogSeverity.Warning)));
        Assert.That(entry[LogTable.Details], Does.Contain(SettingNames.CreatorEmail));
    }

    [Test]
    public async Task The_code_of_a_problem_has_its_own_column()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.ConfirmedOrganization, "3f2504e0-4f89-11d3-9a0c-0305e82c3301 production");

        scenario.Create();

        Assert.That(Entries(scenario).Single()[LogTable.Code], Is.EqualTo("ICD-4001"));
    }

    [Test]
    public async Task A_refusal_that_keeps_the_Agreement_is_told_with_what_to_correct()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.OnLaunchRefused, "Save");

        scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, null));

        var entry = Entries(scenario).Single();
        Assert.That(Event(entry), Is.EqualTo((LogEvent.LaunchRefused, LogSeverity.Warning)));
        Assert.That(entry[LogTable.Details], Does.Contain("Counterparty Signer Email"));
    }

    [Test]
    public async Task A_refusal_that_undoes_the_create_leaves_no_entry()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, null));

        Assert.That(Entries(scenario), Is.Empty);
    }

    [Test]
    public async Task No_person_is_in_the_log()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Set(SettingNames.OnLaunchRefused, "Save");

        scenario.Create();
        scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, "maria at contoso"));

        var texts = Entries(scenario).SelectMany(entry => entry.Attributes.Values.OfType<string>()).ToList();
        Assert.That(texts, Is.Not.Empty.And.None.Contains("Maria").And.None.Contains("maria").And.None.Contains("Contoso"));
    }

    [Test]
    public void Texts_that_are_too_long_are_cut_to_their_columns()
    {
        var row = new LogEntry(LogEvent.Failed, LogSeverity.Error, new string('n', 500))
        {
            Code = new string('c', 50),
            Correlation = new string('i', 60),
            Details = new string('d', 5000),
        }.ToRow();

        Assert.That(
            new[] { LogTable.Name, LogTable.Code, LogTable.Correlation, LogTable.Details }.Select(column => ((string)row[column]).Length),
            Is.EqualTo(new[] { 200, 20, 50, 4000 }));
    }

    private static (LogEvent, LogSeverity) Event(Entity entry) => (
        (LogEvent)entry.GetAttributeValue<OptionSetValue>(LogTable.Event).Value,
        (LogSeverity)entry.GetAttributeValue<OptionSetValue>(LogTable.Severity).Value);

    private static DataCollection<Entity> Entries(Scenario scenario) => scenario.Administrator
        .RetrieveMultiple(new QueryExpression(LogTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities;
}
