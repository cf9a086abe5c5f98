using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse.PlugIns;

/// <summary>Ignores the error of a service call.</summary>
public sealed class Swallow : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        try
        {
            factory.CreateOrganizationService(null).Delete("account", Guid.NewGuid());
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // As careless plug-ins do.
        }
    }
}
