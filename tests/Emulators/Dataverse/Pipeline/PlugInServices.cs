using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>The services a plug-in can ask for; anything else is null, as in Dataverse.</summary>
internal sealed class PlugInServices(Call call, PlugInContext context, ITracingService tracing) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType) => serviceType switch
    {
        _ when serviceType == typeof(IPluginExecutionContext) || serviceType == typeof(IExecutionContext) => context,
        _ when serviceType == typeof(IOrganizationServiceFactory) => this,
        _ when serviceType == typeof(ITracingService) => tracing,
        _ => null,
    };

    /// <summary>Null is the system user, an empty id the user of the context (Microsoft Learn: IOrganizationServiceFactory).</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId switch
        {
            null => call.Organization.SystemUserId,
            { } id when id == Guid.Empty => context.UserId,
            { } id => id,
        };
        return new NestedService(call with { UserId = user, Parent = context });
    }
}
