using System.Xml.Linq;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Import;

/// <summary>Registers the custom APIs under customapis/ (Microsoft Learn: create-custom-api-solution).</summary>
internal static class CustomApiImport
{
    private const string Folder = "customapis/";

    public static void Run(Call call, SolutionPackage package)
    {
        var paths = package.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var path in paths)
        {
            // An API comes before its parameters, because its file lies above theirs.
            switch (path.Split('/'))
            {
                case [_, var api, "customapi.xml"]: Register(call, package.Xml(path), api); break;
                case [_, var api, "customapirequestparameters", var name, "customapirequestparameter.xml"]:
                    new CustomApiParameterImport(call, api).Request(package.Xml(path), name);
                    break;
                case [_, var api, "customapiresponseproperties", var name, "customapiresponseproperty.xml"]:
                    new CustomApiParameterImport(call, api).Response(package.Xml(path), name);
                    break;
                default: throw Fault.NotEmulated($"the file {path} in a solution", "it to Import/CustomApiImport.cs");
            }
        }
    }

    private static void Register(Call call, XElement element, string folder)
    {
        var name = (string?)element.Attribute("uniquename") ?? "";
        var component = $"CustomAPI {name}";
        var table = (string?)element.Element("boundentitylogicalname") ?? "";
        var binding = (int)element.Element("bindingtype")!;
        if (name != folder)
            throw SolutionImport.Refused(component, $"Its folder is named '{folder}'.");
        if (binding == 1 && !call.Transaction.State.Tables.ContainsKey(table))
            throw SolutionImport.Refused(component, $"The entity '{table}' does not exist.");
        if (binding == 2)
            throw Fault.NotEmulated("custom APIs that are bound to a collection", "them to Messages/CustomApi.cs");
        if ((Guid?)element.Element("plugintypeid")?.Element("plugintypeid") is not { } type || call.Transaction.Find("plugintype", type) is null)
            throw SolutionImport.Refused(component, "The plug-in type does not exist.");
        var installed = call.Transaction.Rows("customapi").Values.FirstOrDefault(row => row.Text("uniquename") == name);
        DemandUnchanged(component, element, installed);
        ImportedRow.Put(call, "customapi", installed?.Id ?? Guid.NewGuid(), new()
        {
            ["uniquename"] = name,
            ["displayname"] = (string?)element.Element("displayname")?.Attribute("default"),
            ["description"] = (string?)element.Element("description")?.Attribute("default"),
            ["boundentitylogicalname"] = table.Length > 0 ? table : null,
            ["executeprivilegename"] = (string?)element.Element("executeprivilegename") is { Length: > 0 } privilege ? privilege : null,
            ["bindingtype"] = binding,
            ["allowedcustomprocessingsteptype"] = (int)element.Element("allowedcustomprocessingsteptype")!,
            ["isfunction"] = (string?)element.Element("isfunction") == "1",
            ["isprivate"] = (string?)element.Element("isprivate") == "1",
            ["plugintypeid"] = new Reference("plugintype", type),
        });
    }

    /// <summary>What a newer solution cannot change (Microsoft Learn: create-custom-api-solution, update a custom API).</summary>
    private static void DemandUnchanged(string component, XElement element, Row? installed)
    {
        if (installed is not null
            && (installed.Value<int>("bindingtype") != (int)element.Element("bindingtype")!
                || installed.Value<bool>("isfunction") != ((string?)element.Element("isfunction") == "1")
                || (installed.Text("boundentitylogicalname") ?? "") != (string?)element.Element("boundentitylogicalname")))
            throw SolutionImport.Refused(component, "bindingtype, boundentitylogicalname and isfunction cannot be changed after the custom API is created.");
    }
}
