using Dataverse.Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>An import can bring values for environment variables along.</summary>
public sealed class BroughtValuesTests
{
    private static readonly SolutionZip Zip = new SolutionZip().EnvironmentVariable("new_Url", "100000000", "https://example.com");

    [Test]
    public void A_brought_value_is_set_and_a_later_one_replaces_it()
    {
        var organization = new Organization();

        Import(organization, "new_Url", "https://first.example");
        Import(organization, "new_Url", "https://second.example");

        Assert.That(Values(organization), Is.EqualTo(new[] { "https://second.example" }));
    }

    [TestCase("new_Url", "", "can't be an empty string")]
    [TestCase("new_Gone", "x", "'new_Gone' does not exist")]
    public void A_value_that_cannot_be_set_stops_the_import(string name, string value, string reason)
    {
        var organization = new Organization();

        var fault = Faults.Of(() => Import(organization, name, value));

        Assert.Multiple(() =>
        {
            Assert.That(fault.Message, Does.Contain(reason));
            Assert.That(organization.AsAdministrator().RetrieveMultiple(new QueryExpression("solution")).Entities, Is.Empty);
        });
    }

    private static void Import(Organization organization, string name, string value) =>
        organization.AsAdministrator().Execute(new ImportSolutionRequest
        {
            CustomizationFile = Zip.ToBytes(),
            ComponentParameters = new EntityCollection([new Entity("environmentvariablevalue") { ["schemaname"] = name, ["value"] = value }]),
        });

    private static IEnumerable<object> Values(Organization organization) =>
        organization.AsAdministrator().RetrieveMultiple(new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") })
            .Entities.Select(row => row["value"]);
}
