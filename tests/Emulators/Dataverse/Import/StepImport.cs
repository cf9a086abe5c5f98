using System.Xml.Linq;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Import;

/// <summary>Registers steps and images.</summary>
internal static class StepImport
{
    /// <summary>The ids of messages are the same in every environment (Microsoft Learn: reference/entities/sdkmessage).</summary>
    private static readonly Dictionary<Guid, string> Messages = new()
    {
        [new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
    };

    public static void Run(Call call, SolutionPackage package)
    {
        foreach (var step in package.Customizations.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep"))
            Register(call, step);
    }

    private static void Register(Call call, XElement element)
    {
        var name = (string?)element.Attribute("Name") ?? "";
        var component = $"SdkMessageProcessingStep {name}";
        var message = Messages.GetValueOrDefault((Guid)element.Element("SdkMessageId")!)
            ?? throw Fault.NotEmulated($"steps on the message {(Guid)element.Element("SdkMessageId")!}", "its line to Import/StepImport.cs");
        var table = (string?)element.Element("PrimaryEntity") ?? "";
        if (!call.Transaction.State.Tables.ContainsKey(table))
            throw SolutionImport.Refused(component, $"The entity '{table}' does not exist.");
        if ((int)element.Element("Mode")! != 0)
            throw Fault.NotEmulated("asynchronous steps", "Pipeline/AsynchronousSteps.cs");
        var type = (Guid)element.Element("PluginTypeId")!;
        if (call.Transaction.Find("plugintype", type) is null)
            throw SolutionImport.Refused(component, $"The plug-in type {type} does not exist.");

        var id = (Guid)element.Attribute("SdkMessageProcessingStepId")!;
        ImportedRow.Put(call, "sdkmessageprocessingstep", id, new()
        {
            ["name"] = name,
            ["messagename"] = message,
            ["primaryobjecttypecode"] = table,
            ["configuration"] = (string?)element.Element("Configuration"),
            ["description"] = (string?)element.Element("Description"),
            ["filteringattributes"] = (string?)element.Element("FilteringAttributes"),
            ["rank"] = (int)element.Element("Rank")!,
            ["stage"] = (int)element.Element("Stage")!,
            ["mode"] = 0,
            ["plugintypeid"] = new Reference("plugintype", type),
            ["eventhandler"] = new Reference("plugintype", type),
        });
        foreach (var image in element.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage"))
            new StepImageImport(call, component, message, table).Register(image, id);
    }
}
