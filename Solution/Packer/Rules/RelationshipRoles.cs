using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A relationship of ours names both navigation properties; the platform's own relationships name none.</summary>
internal sealed class RelationshipRoles : IRule
{
    private const string Many = "1";
    private const string One = "0";

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from relationship in source.Relationships
        where IsCustom(source, relationship)
        from problem in Check(relationship)
        select problem;

    private static bool IsCustom(SolutionSource source, Relationship relationship) =>
        source.Table(relationship.Referencing)?.Columns.FirstOrDefault(column => column.PhysicalName.Same(relationship.Column))?.IsCustom == true;

    private static IEnumerable<Problem> Check(Relationship relationship)
    {
        var properties = relationship.Roles.ToLookup(role => role.Text("RelationshipRoleType"), role => role.Text("NavigationPropertyName"));
        if (properties[Many].SingleOrDefault() != relationship.Column)
            yield return Problem(relationship, Many, relationship.Column);
        if (properties[One].SingleOrDefault() != relationship.Name)
            yield return Problem(relationship, One, relationship.Name);
    }

    private static Problem Problem(Relationship relationship, string type, string property) => new(
        relationship.File.Path,
        $"The relationship {relationship.Name} has no EntityRelationshipRole of type {type} with the navigation property {property}.",
        "Add the role, or correct its NavigationPropertyName.");
}
