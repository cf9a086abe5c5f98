using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;

namespace Ironclad.Plugins.Tests.Launching;

/// <summary>A seller is told in the language that the seller reads Dataverse in.</summary>
[TestFixtureSource(typeof(AllBackends), nameof(AllBackends.Fixtures))]
internal sealed class LanguageTests(Func<IBackend> backend)
{
    private const int NoneChosen = 0;
    private const int English = 1033;
    private const int French = 1036;
    private const int Italian = 1040;

    [TestCase(English, "ICD-1001: The Agreement was not saved")]
    [TestCase(1031, "ICD-1001: Die Vereinbarung wurde nicht gespeichert")]
    [TestCase(French, "ICD-1001: L'accord n'a pas été enregistré")]
    [TestCase(3082, "ICD-1001: El acuerdo no se guardó")]
    [TestCase(1041, "ICD-1001: Ironclad が契約書を開始しなかったため")]
    [TestCase(Italian, "ICD-1001: The Agreement was not saved")]
    public async Task A_refusal_is_told_in_the_language_of_the_seller(int language, string beginning)
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Backend.SetLanguage(language);

        Assert.That(Refused(scenario), Does.StartWith(beginning));
    }

    [Test]
    public async Task A_seller_who_chose_no_language_reads_that_of_the_organization()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Backend.SetLanguage(NoneChosen);
        scenario.Backend.SetBaseLanguage(French);

        Assert.That(Refused(scenario), Does.StartWith("ICD-1001: L'accord n'a pas été enregistré"));
    }

    [Test]
    public async Task What_is_written_on_the_Agreement_is_in_the_language_of_its_seller()
    {
        await using var scenario = await Scenario.StartAsync(backend);
        scenario.Backend.SetLanguage(French);
        scenario.Set(SettingNames.CreatorEmail, null);

        Assert.That(
            scenario.Row(scenario.Create())[AgreementTable.LaunchError],
            Does.StartWith("ICD-4011: La variable d'environnement icd_IroncladCreatorEmail est vide."));
    }

    [Test]
    public async Task A_launch_that_goes_well_asks_for_no_language()
    {
        await using var scenario = await Scenario.StartAsync(backend);

        Assert.That(scenario.Create().Calls, Has.None.Contains("usersettings"));
    }

    private static string? Refused(Scenario scenario) => scenario.Create(scenario.Agreement().With(AgreementTable.SignerEmail, null)).Error;
}
