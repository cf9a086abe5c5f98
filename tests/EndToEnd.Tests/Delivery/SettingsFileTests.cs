using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Sandbox;
using Microsoft.Xrm.Sdk;

namespace Ironclad.EndToEnd.Tests.Delivery;

/// <summary>The settings file of the build, filled in and taken along at import as <c>pac solution import --settings-file</c> does.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SettingsFileTests
{
    private readonly List<JsonObject> _variables = Read(Path.Combine(AppContext.BaseDirectory, "IroncladForDataverse.settings.json"));

    [Test]
    public async Task With_the_file_filled_in_a_launch_needs_nothing_but_the_credential()
    {
        await using var customer = await Customer.StartAsync();
        Fill("icd_IroncladBaseUrl", customer.Ironclad.BaseAddress.GetLeftPart(UriPartial.Authority));
        Fill("icd_IroncladCreatorEmail", DefaultCompany.IntegrationUserEmail);
        Fill("icd_IroncladMsaTemplateId", DefaultCompany.MsaTemplateId);

        customer.Import(SolutionZip.Path, [.. Brought().Where(value => value.GetAttributeValue<string>("value").Length > 0)]);
        customer.Administrator.GiveCredential();
        var agreement = customer.Launch(await customer.SellerAsync());

        Assert.That(customer.Agreement(agreement)["Ironclad Workflow Id"], Is.Not.Empty);
    }

    [Test]
    public async Task A_line_left_empty_stops_the_import()
    {
        await using var customer = await Customer.StartAsync();

        Assert.That(() => customer.Import(SolutionZip.Path, [.. Brought()]), Throws.Exception.Message.Contains("can't be an empty string"));
    }

    private void Fill(string name, string value) => _variables.Single(variable => (string)variable["SchemaName"]! == name)["Value"] = value;

    private IEnumerable<Entity> Brought() =>
        from variable in _variables
        select new Entity("environmentvariablevalue") { ["schemaname"] = (string)variable["SchemaName"]!, ["value"] = (string)variable["Value"]! };

    private static List<JsonObject> Read(string path) =>
        [.. JsonNode.Parse(File.ReadAllText(path))!["EnvironmentVariables"]!.AsArray().Select(variable => variable!.AsObject())];
}
