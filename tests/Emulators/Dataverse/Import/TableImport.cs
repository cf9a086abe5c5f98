using System.Xml.Linq;
using Dataverse.Emulator.Metadata;

namespace Dataverse.Emulator.Import;

/// <summary>Adds the tables of customizations.xml.</summary>
internal static class TableImport
{
    /// <summary>Columns that the platform relies on; a table without one of them fails to import or breaks later.</summary>
    private static readonly string[] Always =
    [
        "createdby", "createdon", "createdonbehalfby", "modifiedby", "modifiedon", "modifiedonbehalfby", "overriddencreatedon",
        "importsequencenumber", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode",
    ];

    private static readonly string[] Shared = ["organizationid"];

    private static readonly string[] WithOwner = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];

    public static void Run(Call call, SolutionPackage package)
    {
        var transaction = call.Transaction;
        foreach (var element in package.Customizations.Elements("Entities").Elements("Entity").Except(SolutionPackage.Tables(package.Customizations)))
            DemandKnown(transaction, element.Element("Name")?.Value);
        foreach (var element in SolutionPackage.Tables(package.Customizations))
        {
            var table = Read(element, new LookupTargets(package.Customizations, transaction.State.Tables));
            if (Metadata.SystemTables.SystemTable.All.ContainsKey(table.LogicalName))
                throw Faults.Fault.NotEmulated($"solutions that change the table {table.LogicalName}", "merging to Import/TableImport.cs");
            transaction.State = transaction.State with { Tables = transaction.State.Tables.SetItem(table.LogicalName, table) };
        }
    }

    private static void DemandKnown(Storage.Transaction transaction, string? schemaName)
    {
        if (transaction.State.Tables.Values.All(table => table.SchemaName != schemaName))
            throw SolutionImport.Refused($"Entity {schemaName}", $"The dependent component Entity (Id={schemaName}) does not exist.");
    }

    private static Table Read(XElement element, LookupTargets targets)
    {
        var schemaName = element.Element("Name")?.Value ?? throw SolutionImport.Refused("Entities", "An Entity has no Name.");
        var entity = element.Element("EntityInfo")!.Element("entity") ?? throw SolutionImport.Refused(
            $"Entity {schemaName}",
            "EntityInfo is missing.");
        if ((string?)entity.Attribute("Name") != schemaName)
            throw SolutionImport.Refused($"Entity {schemaName}", "The name in EntityInfo differs; casing counts.");

        var ownership = OwnershipOf(entity, schemaName);
        var columns = entity.Elements("attributes").Elements("attribute")
            .Select(attribute => (attribute, column: ColumnImport.Read(schemaName, attribute, targets))).ToList();
        DemandSystemColumns(schemaName, ownership, [.. columns.Select(found => found.column.LogicalName)]);
        var builder = ownership == Ownership.User
            ? TableBuilder.UserOwned(schemaName.ToLowerInvariant(), schemaName)
            : TableBuilder.OrganizationOwned(schemaName.ToLowerInvariant(), schemaName);
        columns.ForEach(found => builder.Add(found.column));
        return builder.Build() with
        {
            DisplayName = (string?)element.Element("Name")!.Attribute("LocalizedName") ?? schemaName,
            PrimaryName = PrimaryNameOf(schemaName, [.. columns.Select(found => found.attribute)]),
            HasNotes = (string?)entity.Element("HasRelatedNotes") == "True",
            Keys = [.. entity.Elements("EntityKeys").Elements("EntityKey").Select(Key)],
        };
    }

    private static Ownership OwnershipOf(XElement entity, string schemaName) => (string?)entity.Element("OwnershipTypeMask") switch
    {
        "UserOwned" => Ownership.User,
        "OrgOwned" => Ownership.Organization,
        var other => throw SolutionImport.Refused($"Entity {schemaName}", $"OwnershipTypeMask '{other}' was not recognised."),
    };

    private static void DemandSystemColumns(string schemaName, Ownership ownership, HashSet<string> columns)
    {
        var wanted = Always.Append(schemaName.ToLowerInvariant() + "id").Concat(ownership == Ownership.User ? WithOwner : Shared);
        if (wanted.FirstOrDefault(column => !columns.Contains(column)) is { } missing)
            throw SolutionImport.Refused($"Entity {schemaName}", $"The system attribute '{missing}' is missing.");
    }

    private static string PrimaryNameOf(string schemaName, List<XElement> attributes)
    {
        var primary = attributes.Where(attribute => ((string?)attribute.Element("DisplayMask") ?? "").Split('|').Contains("PrimaryName")).ToList();
        if (primary is [var one])
            return one.Element("LogicalName")!.Value;
        var reason = primary.Count == 0 ? "PrimaryName attribute not found." : "More than one PrimaryName attribute.";
        throw SolutionImport.Refused($"Entity {schemaName}", reason);
    }

    private static AlternateKey Key(XElement key) =>
        new(key.Element("LogicalName")!.Value, [.. key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(name => name.Value)]);
}
