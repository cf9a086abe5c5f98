using Dataverse.Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>Staging says what an import would do, and does nothing.</summary>
public sealed class StagingTests
{
    [Test]
    public void A_sound_solution_passes_and_is_not_installed()
    {
        var organization = new Organization();

        var results = Stage(organization, new SolutionZip());

        Assert.Multiple(() =>
        {
            Assert.That(results.StageSolutionStatus, Is.EqualTo(StageSolutionStatus.Passed));
            Assert.That(results.StageSolutionUploadId, Is.Not.EqualTo(Guid.Empty));
            Assert.That(results.SolutionValidationResults, Is.Empty);
            Assert.That(results.SolutionDetails.SolutionVersion, Is.EqualTo("1.0.0.0"));
            Assert.That(results.SolutionDetails.PreviousSolutionVersion, Is.Null);
            Assert.That(organization.AsAdministrator().RetrieveMultiple(new QueryExpression("solution")).Entities, Is.Empty);
        });
    }

    [Test]
    public void The_installed_version_is_told()
    {
        var organization = Organizations.With(new SolutionZip());

        Assert.That(Stage(organization, new SolutionZip()).SolutionDetails.PreviousSolutionVersion, Is.EqualTo("1.0.0.0"));
    }

    [Test]
    public void What_an_import_would_refuse_is_a_result_and_no_fault()
    {
        var results = Stage(new Organization(), new SolutionZip().Role("Odd", ("prvReadnew_Gone", "Global")));

        Assert.Multiple(() =>
        {
            Assert.That(results.StageSolutionStatus, Is.EqualTo(StageSolutionStatus.Failed));
            Assert.That(results.StageSolutionUploadId, Is.EqualTo(Guid.Empty));
            Assert.That(results.SolutionValidationResults.Single().Message, Does.Contain("prvReadnew_Gone"));
        });
    }

    [Test]
    public void A_table_that_the_environment_lacks_is_a_missing_dependency()
    {
        var zip = new SolutionZip();
        zip.Customizations.Descendants("ReferencedEntityName").First(name => name.Value == "Account").Value = "Opportunity";

        var missing = Stage(new Organization(new OrganizationOptions { HasSales = false }), zip).MissingDependencies.Single();

        Assert.That((missing.RequiredComponentSchemaName, missing.RequiredSolutionName), Is.EqualTo(("opportunity", "msdynce_Sales")));
    }

    [Test]
    public void Who_may_not_import_may_not_stage()
    {
        var organization = new Organization();
        var service = organization.ServiceFor(organization.AddUser("Kim Sales"));

        var fault = Faults.Of(() => service.Execute(new StageSolutionRequest { CustomizationFile = new SolutionZip().ToBytes() }));

        Assert.That(fault.ErrorCode, Is.EqualTo(Faults.Code(0x80040220)));
    }

    private static StageSolutionResults Stage(Organization organization, SolutionZip zip) =>
        ((StageSolutionResponse)organization.AsAdministrator().Execute(new StageSolutionRequest { CustomizationFile = zip.ToBytes() })).StageSolutionResults;
}
