using System.Xml.Linq;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Import;

/// <summary>Registers plug-in assemblies and their types, after a look into the DLL.</summary>
internal static class AssemblyImport
{
    public static void Run(Call call, SolutionPackage package)
    {
        foreach (var assembly in package.Customizations.Elements("SolutionPluginAssemblies").Elements("PluginAssembly"))
            Register(call, package, assembly);
    }

    private static void Register(Call call, SolutionPackage package, XElement element)
    {
        var fullName = (string?)element.Attribute("FullName") ?? throw SolutionImport.Refused("PluginAssembly", "FullName is missing.");
        var path = (string?)element.Element("FileName") ?? "";
        var content = package.File(path) ?? throw SolutionImport.Refused(
            $"PluginAssembly {fullName}",
            $"The file '{path}' is not in the solution package.");
        var dll = PlugInFile.Read(content) ?? throw SolutionImport.Refused($"PluginAssembly {fullName}", $"The file '{path}' is no .NET assembly.");
        if (dll.FullName != fullName)
            throw SolutionImport.Refused($"PluginAssembly {fullName}", $"The file '{path}' holds the assembly '{dll.FullName}'.");
        if (dll.FullName.EndsWith("PublicKeyToken=null", StringComparison.Ordinal))
            throw SolutionImport.Refused($"PluginAssembly {fullName}", "Public assembly must have public key token.");
        if ((string?)element.Element("IsolationMode") != "2")
            throw SolutionImport.Refused($"PluginAssembly {fullName}", "IsolationMode must be 2 (sandbox).");

        var id = (Guid)element.Attribute("PluginAssemblyId")!;
        ImportedRow.Put(call, "pluginassembly", id, new()
        {
            ["name"] = fullName.Split(',')[0],
            ["version"] = dll.Version,
            ["culture"] = "neutral",
            ["publickeytoken"] = dll.PublicKeyToken,
            ["content"] = Convert.ToBase64String(content),
        });
        foreach (var type in element.Elements("PluginTypes").Elements("PluginType"))
            RegisterType(call, type, dll, new Reference("pluginassembly", id));
    }

    private static void RegisterType(Call call, XElement element, PlugInFile dll, Reference assembly)
    {
        var name = (string?)element.Attribute("Name") ?? "";
        if ((string?)element.Attribute("AssemblyQualifiedName") != $"{name}, {dll.FullName}")
            throw SolutionImport.Refused($"PluginType {name}", $"AssemblyQualifiedName must be '{name}, {dll.FullName}'.");
        if (!dll.Types.Contains(name))
            throw SolutionImport.Refused(
                $"PluginType {name}",
                $"Plug-in assembly does not contain the required types or assembly content cannot be updated: '{dll.FullName}' has no public class '{name}'.");
        ImportedRow.Put(call, "plugintype", (Guid)element.Attribute("PluginTypeId")!, new()
        {
            ["name"] = name,
            ["typename"] = name,
            ["friendlyname"] = (string?)element.Element("FriendlyName"),
            ["assemblyname"] = dll.FullName.Split(',')[0],
            ["pluginassemblyid"] = assembly,
        });
    }
}
