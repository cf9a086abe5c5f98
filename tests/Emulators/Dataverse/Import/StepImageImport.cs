using System.Xml.Linq;
using Dataverse.Emulator.Pipeline;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Import;

/// <summary>Registers one image of a step (Microsoft Learn: register-plug-in, entity images).</summary>
internal sealed class StepImageImport(Call call, string component, string message, string table)
{
    public void Register(XElement element, Guid step)
    {
        var type = (int)element.Element("ImageType")!;
        var property = (string?)element.Element("MessagePropertyName");
        var columns = (string?)element.Element("Attributes");
        if (message == "Create" && type != 1)
            throw SolutionImport.Refused(component, "There is no pre image of a Create.");
        if (property != (message == "Create" ? "id" : "Target"))
            throw SolutionImport.Refused(component, $"MessagePropertyName '{property}' is not valid for {message}.");
        if (Step.Names(columns).FirstOrDefault(column => !call.Transaction.Table(table).Has(column)) is { } unknown)
            throw SolutionImport.Refused(component, $"The image names the column '{unknown}', which '{table}' does not have.");

        ImportedRow.Put(call, "sdkmessageprocessingstepimage", (Guid)element.Element("SdkMessageProcessingStepImageId")!, new()
        {
            ["name"] = (string?)element.Attribute("Name"),
            ["entityalias"] = (string?)element.Element("EntityAlias"),
            ["attributes"] = columns,
            ["imagetype"] = type,
            ["messagepropertyname"] = property,
            ["sdkmessageprocessingstepid"] = new Reference("sdkmessageprocessingstep", step),
        });
    }
}
