using System.Xml.Linq;
using Dataverse.Emulator.Faults;

namespace Dataverse.Emulator.Import;

/// <summary>Installs a managed solution; all of it or, in the transaction of the message, nothing.</summary>
internal static class SolutionImport
{
    public static void Run(Call call, SolutionPackage package)
    {
        call.Access.Demand("prvImportCustomization");
        RootComponents.Demand(package);
        TableImport.Run(call, package);
        LayoutCheck.Run(call, package);
        ReferenceCheck.Run(package);
        EntityMapImport.Run(call, package);
        RoleImport.Run(call, package);
        AssemblyImport.Run(call, package);
        StepImport.Run(call, package);
        CustomApiImport.Run(call, package);
        EnvironmentVariableImport.Run(call, package);
        Register(call, package.Manifest);
    }

    /// <summary>Messages of the platform name the component and what is wrong with it, no more.</summary>
    public static Exception Refused(string component, string reason) =>
        Fault.Of(ErrorCode.ImportFailed, $"Solution manifest import: FAILURE: {component}: {reason}");

    private static void Register(Call call, XElement manifest)
    {
        var name = (string?)manifest.Element("UniqueName") ?? throw Refused("solution.xml", "UniqueName is missing.");
        var version = (string?)manifest.Element("Version");
        var installed = call.Transaction.Rows("solution").Values.FirstOrDefault(row => row.Text("uniquename") == name);
        if (!Version.TryParse(version, out var offered) || (Version.TryParse(installed?.Text("version"), out var there) && offered < there))
            throw Refused(name, $"The version '{version}' is no version or lower than the installed '{installed?.Text("version")}'.");
        ImportedRow.Put(call, "solution", installed?.Id ?? Guid.NewGuid(), new()
        {
            ["uniquename"] = name,
            ["friendlyname"] = (string?)manifest.Element("LocalizedNames")?.Element("LocalizedName")?.Attribute("description"),
            ["version"] = version,
            ["ismanaged"] = (string?)manifest.Element("Managed") == "1",
            ["installedon"] = call.Now,
        });
    }
}
