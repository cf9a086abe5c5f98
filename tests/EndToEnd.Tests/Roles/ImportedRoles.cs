using System.IO.Compression;
using System.ServiceModel;
using System.Xml.Linq;
using Dataverse.Emulator;
using Ironclad.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.EndToEnd.Tests.Roles;

/// <summary>An environment with the managed solution imported, and somebody with Basic User and one of its roles.</summary>
internal sealed class ImportedRoles
{
    /// <summary>Microsoft Learn: web-service-error-codes, PrivilegeDenied.</summary>
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    private static readonly Lazy<XElement> Customizations = new(ReadCustomizations);

    public ImportedRoles() => Administrator.Execute(
        new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = File.ReadAllBytes(SolutionZip.Path) });

    public static IEnumerable<string> Roles => Customizations.Value.Elements("Roles").Elements("Role").Attributes("name").Select(name => name.Value);

    /// <summary>The solution's own tables: schema name, and whether its rows have owners.</summary>
    public static IEnumerable<(string SchemaName, bool IsUserOwned)> Tables =>
        from table in Customizations.Value.Elements("Entities").Elements("Entity")
        from ownership in table.Descendants("OwnershipTypeMask")
        select (table.Element("Name")!.Value, (string)ownership == "UserOwned");

    public Organization Organization { get; } = new();

    public IOrganizationService Administrator => Organization.AsAdministrator();

    /// <summary>The level that the solution gives, such as Global; null when the role lacks the privilege.</summary>
    public static string? Level(string role, string privilege) => Customizations.Value.Elements("Roles").Elements("Role")
        .Where(element => (string?)element.Attribute("name") == role)
        .Descendants("RolePrivilege").Where(element => (string?)element.Attribute("name") == privilege)
        .Select(element => (string?)element.Attribute("level")).SingleOrDefault();

    public (Guid Id, IOrganizationService Service) User(string role)
    {
        var id = Organization.AddUser($"Somebody with {role}", role);
        return (id, Organization.ServiceFor(id));
    }

    public Guid Definition(string setting)
    {
        var query = new QueryByAttribute("environmentvariabledefinition") { Attributes = { "schemaname" }, Values = { setting } };
        return Administrator.RetrieveMultiple(query).Entities.Single().Id;
    }

    /// <summary>Whether the action gets past the privileges, whatever becomes of it then.</summary>
    public static bool IsAllowed(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.ErrorCode != PrivilegeDenied;
        }
    }

    private static XElement ReadCustomizations()
    {
        using var zip = ZipFile.OpenRead(SolutionZip.Path);
        using var stream = zip.GetEntry("customizations.xml")!.Open();
        return XElement.Load(stream);
    }
}
