using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse.PlugIns;

/// <summary>Creates another row of its own table, for ever.</summary>
public sealed class Recurse : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        factory.CreateOrganizationService(context.UserId).Create(new Entity(context.PrimaryEntityName) { ["new_name"] = "Next" });
    }
}
