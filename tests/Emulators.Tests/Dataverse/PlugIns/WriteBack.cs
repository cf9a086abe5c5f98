using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse.PlugIns;

/// <summary>Does what the launch does: reads the post image, writes to the new row in the same transaction, traces.</summary>
public sealed class WriteBack(string unsecure, string secure) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var tracing = (ITracingService)serviceProvider.GetService(typeof(ITracingService))!;
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        var image = context.PostEntityImages["PostImage"];
        tracing.Trace("{0} at depth {1}", context.MessageName, context.Depth);
        factory.CreateOrganizationService(null).Update(new Entity(context.PrimaryEntityName, context.PrimaryEntityId)
        {
            ["new_remark"] = $"{image.GetAttributeValue<string>("new_number")}|{string.Join(',', image.Attributes.Keys.Order())}|{unsecure}|{secure}",
        });
    }
}
