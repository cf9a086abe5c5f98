using System.Collections.Immutable;
using System.Xml.Linq;
using Dataverse.Emulator.Metadata;

namespace Dataverse.Emulator.Import;

/// <summary>A lookup's target is said by its EntityRelationship alone.</summary>
internal sealed class LookupTargets(XElement customizations, ImmutableDictionary<string, Table> known)
{
    /// <summary>Two lookups that every table has and no export has a relationship for.</summary>
    private static readonly string[] WithoutRelationship = ["createdonbehalfby", "modifiedonbehalfby"];

    public ImmutableArray<string> Of(string table, string column, out string? onDelete)
    {
        var relationships = customizations.Elements("EntityRelationships").Elements("EntityRelationship")
            .Where(found => (string?)found.Element("ReferencingEntityName") == table
                && string.Equals((string?)found.Element("ReferencingAttributeName"), column, StringComparison.OrdinalIgnoreCase))
            .ToList();
        onDelete = relationships.Select(found => (string?)found.Element("CascadeDelete")).FirstOrDefault();
        if (WithoutRelationship.Contains(column))
            return ["systemuser"];
        return relationships.Count > 0
            ? [.. relationships.Select(Target)]
            : throw SolutionImport.Refused($"Attribute {table}.{column}", "The lookup is missing its associated relationship definition.");
    }

    private string Target(XElement relationship)
    {
        var target = relationship.Element("ReferencedEntityName")!.Value;
        var imported = SolutionPackage.Tables(customizations).Elements("Name").Select(name => name.Value);
        var tables = imported.Concat(known.Values.Select(table => table.SchemaName));
        return tables.Contains(target, StringComparer.Ordinal)
            ? target.ToLowerInvariant()
            : throw SolutionImport.Refused(
                $"EntityRelationship {relationship.Attribute("Name")?.Value}",
                $"The dependent component Entity (Id={target}) does not exist.");
    }
}
