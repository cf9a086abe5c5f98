using System.Xml.Linq;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Import;

/// <summary>Registers what one custom API takes and answers.</summary>
internal sealed class CustomApiParameterImport(Call call, string api)
{
    public void Request(XElement element, string folder) =>
        Put("customapirequestparameter", element, folder, new() { ["isoptional"] = (string?)element.Element("isoptional") == "1" });

    public void Response(XElement element, string folder)
    {
        if (element.Element("isoptional") is not null)
            throw SolutionImport.Refused(Component(element), "isoptional is not valid for a response property.");
        Put("customapiresponseproperty", element, folder, []);
    }

    private void Put(string table, XElement element, string folder, Dictionary<string, object?> columns)
    {
        var name = (string?)element.Attribute("uniquename") ?? "";
        var type = (int?)element.Element("type") ?? -1;
        if (name != folder)
            throw SolutionImport.Refused(Component(element), $"Its folder is named '{folder}'.");
        if (type is < 0 or > 12)
            throw SolutionImport.Refused(Component(element), $"The type '{type}' does not exist.");
        var owner = call.Transaction.Rows("customapi").Values.FirstOrDefault(row => row.Text("uniquename") == api)
            ?? throw SolutionImport.Refused(Component(element), $"The custom API '{api}' does not exist.");
        var installed = call.Transaction.Rows(table).Values
            .FirstOrDefault(row => row.Text("uniquename") == name && row.Target("customapiid") == owner.Id);
        if (installed is not null && installed.Value<int>("type") != type)
            throw SolutionImport.Refused(Component(element), "The type cannot be changed after the custom API is created.");
        columns["uniquename"] = name;
        columns["displayname"] = (string?)element.Element("displayname")?.Attribute("default");
        columns["description"] = (string?)element.Element("description")?.Attribute("default");
        columns["type"] = type;
        columns["customapiid"] = new Reference("customapi", owner.Id);
        ImportedRow.Put(call, table, installed?.Id ?? Guid.NewGuid(), columns);
    }

    private string Component(XElement element) => $"{element.Name.LocalName} {api}.{(string?)element.Attribute("uniquename")}";
}
