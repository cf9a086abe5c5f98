using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse.PlugIns;

/// <summary>Changes the target before the core operation.</summary>
public sealed class Shout : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var target = (Entity)context.InputParameters["Target"];
        target["new_name"] = target.GetAttributeValue<string>("new_name").ToUpperInvariant();
    }
}
