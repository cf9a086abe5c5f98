using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Import;

/// <summary>
/// Values of environment variables that the importer brings along, from a deployment settings file for example (Microsoft Learn:
/// solution-async, ComponentParameters). An empty one is refused (github.com/microsoft/powerplatform-build-tools, issue 905).
/// </summary>
internal static class BroughtValues
{
    public static void Set(Call call, EntityCollection? parameters)
    {
        foreach (var parameter in parameters?.Entities.ToArray() ?? [])
        {
            if (parameter.LogicalName != "environmentvariablevalue")
                throw Fault.NotEmulated($"the component parameter {parameter.LogicalName}", "it to Import/BroughtValues.cs");
            Set(call, parameter.GetAttributeValue<string>("schemaname"), parameter.GetAttributeValue<string>("value"));
        }
    }

    private static void Set(Call call, string? name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            throw Fault.InvalidArgument("Environment variable value can't be an empty string.");
        var definition = call.Transaction.Rows("environmentvariabledefinition").Values.FirstOrDefault(row => row.Text("schemaname") == name)
            ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, $"The environment variable definition '{name}' does not exist.");
        var existing = call.Transaction.Rows("environmentvariablevalue").Values
            .FirstOrDefault(row => row.Target("environmentvariabledefinitionid") == definition.Id);
        ImportedRow.Put(call, "environmentvariablevalue", existing?.Id ?? Guid.NewGuid(), new()
        {
            ["schemaname"] = name,
            ["value"] = value,
            ["environmentvariabledefinitionid"] = new Reference("environmentvariabledefinition", definition.Id),
        });
    }
}
