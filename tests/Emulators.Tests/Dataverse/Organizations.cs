using Dataverse.Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse;

internal static class Organizations
{
    /// <summary>An environment with the solution imported.</summary>
    public static Organization With(SolutionZip solution, OrganizationOptions? options = null)
    {
        var organization = new Organization(options);
        organization.AsAdministrator().Import(solution);
        return organization;
    }

    public static void Import(this IOrganizationService service, SolutionZip solution) =>
        service.Execute(new ImportSolutionRequest { CustomizationFile = solution.ToBytes(), ImportJobId = Guid.NewGuid() });
}
