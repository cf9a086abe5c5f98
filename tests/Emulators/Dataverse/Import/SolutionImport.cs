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
        RoleImport.Run(call, package);
        AssemblyImport.Run(call, package);
        StepImport.Run(call, package);
        EnvironmentVariableImport.Run(call, package);
        Register(call, package.Manifest);
    }

    /// <summary>Messages of the platform name the component and what is wrong with it, no more.</summary>
    public static Exception Refused(string component, string reason) =>
        Fault.Of(ErrorCode.ImportFailed, $"Solution manifest import: FAILURE: {component}: {reason}");

    private static void Register(Call call, XElement manifest)
    {
        var name = (string?)manifest.Element("UniqueName") ?? throw Refused("solution.xml", "UniqueName is missing.");
        var installed = call.Transaction.Rows("solution").Values.FirstOrDefault(row => row.Text("uniquename") == name)?.Id ?? Guid.NewGuid();
        ImportedRow.Put(call, "solution", installed, new()
        {
            ["uniquename"] = name,
            ["friendlyname"] = (string?)manifest.Element("LocalizedNames")?.Element("LocalizedName")?.Attribute("description"),
            ["version"] = (string?)manifest.Element("Version"),
            ["ismanaged"] = (string?)manifest.Element("Managed") == "1",
            ["installedon"] = call.Now,
        });
    }
}
