using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse.PlugIns;

/// <summary>Writes a row of its own, then tells the user why the create cannot be.</summary>
public sealed class Refuse : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        ((ITracingService)serviceProvider.GetService(typeof(ITracingService))!).Trace("about to refuse");
        factory.CreateOrganizationService(null).Create(new Entity("account") { ["name"] = "Side effect" });
        throw new InvalidPluginExecutionException("The signer is missing.");
    }
}
