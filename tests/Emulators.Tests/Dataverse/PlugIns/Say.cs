using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse.PlugIns;

/// <summary>The main operation of a custom API: says its word and the stage it runs in, and renames the row it is bound to.</summary>
public sealed class Say : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        var word = (string)context.InputParameters["Word"];
        if (context.InputParameters["Target"] is EntityReference { Id: var id } && id != Guid.Empty)
            factory.CreateOrganizationService(context.UserId).Update(new Entity("new_thing", id) { ["new_name"] = word });
        context.OutputParameters["Said"] = $"{word} in {context.Stage}";
        if (word == "no")
            throw new InvalidPluginExecutionException("No is no word.");
    }
}
