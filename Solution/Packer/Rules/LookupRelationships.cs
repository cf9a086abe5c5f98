using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A lookup is half of a relationship; the import refuses either half alone.</summary>
internal sealed class LookupRelationships : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var lookups = from table in source.Tables
                      from column in table.Columns
                      where column.IsLookup && !SystemColumns.WithoutRelationship.Contains(column.PhysicalName)
                          && !source.Relationships.Any(relationship => relationship.StartsAt(table, column))
                      select new Problem(
                          table.File.Path,
                          $"The lookup {column.PhysicalName} has no relationship.",
                          "Define it in Other/Relationships/<referenced table>.xml and list it in Other/Relationships.xml.");
        return lookups.Concat(source.Relationships.SelectMany(relationship => Ends(source, relationship)));
    }

    private static IEnumerable<Problem> Ends(SolutionSource source, Relationship relationship)
    {
        if (source.Table(relationship.Referencing) is not { } table)
            yield return new(
                relationship.File.Path,
                $"The relationship {relationship.Name} starts at {relationship.Referencing}, which is not a table of this solution.",
                "Correct ReferencingEntityName.");
        else if (table.Columns.FirstOrDefault(column => column.PhysicalName.Same(relationship.Column)) is not { IsLookup: true })
            yield return new(
                relationship.File.Path,
                $"The relationship {relationship.Name} uses {relationship.Column}, which is not a lookup of {table.SchemaName}.",
                "Add the lookup column to Entity.xml, or correct ReferencingAttributeName.");
        if (source.Table(relationship.Referenced) is null && PlatformTables.Find(relationship.Referenced) is null)
            yield return new(
                relationship.File.Path,
                $"The relationship {relationship.Name} points to {relationship.Referenced}, which the packer does not know.",
                "Correct ReferencedEntityName, or add the platform's table to PlatformTables.");
    }
}
