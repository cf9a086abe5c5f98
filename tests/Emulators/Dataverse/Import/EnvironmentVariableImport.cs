using System.Xml.Linq;

namespace Dataverse.Emulator.Import;

/// <summary>Adds the definitions under environmentvariabledefinitions/; values belong to the environment and stay.</summary>
internal static class EnvironmentVariableImport
{
    private const string Folder = "environmentvariabledefinitions/";
    private const string FileName = "/environmentvariabledefinition.xml";

    public static void Run(Call call, SolutionPackage package)
    {
        foreach (var path in package.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            if (!path.EndsWith(FileName, StringComparison.Ordinal))
                throw Faults.Fault.NotEmulated($"the file {path} in a solution", "it to Import/EnvironmentVariableImport.cs");
            Register(call, package.Xml(path), path[Folder.Length..^FileName.Length]);
        }
    }

    private static void Register(Call call, XElement definition, string folder)
    {
        var name = (string?)definition.Attribute("schemaname") ?? "";
        if (name != folder)
            throw SolutionImport.Refused($"environmentvariabledefinition {name}", $"Its folder is named '{folder}'.");
        var existing = call.Transaction.Rows("environmentvariabledefinition").Values.FirstOrDefault(row => row.Text("schemaname") == name);
        ImportedRow.Put(call, "environmentvariabledefinition", existing?.Id ?? Guid.NewGuid(), new()
        {
            ["schemaname"] = name,
            ["displayname"] = (string?)definition.Element("displayname")?.Attribute("default"),
            ["description"] = (string?)definition.Element("description")?.Attribute("default"),
            ["defaultvalue"] = (string?)definition.Element("defaultvalue"),
            ["type"] = (int)definition.Element("type")!,
            ["secretstore"] = (int?)definition.Element("secretstore") ?? 0,
            ["isrequired"] = (string?)definition.Element("isrequired") == "1",
        });
    }
}
