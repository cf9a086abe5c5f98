using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Other/Relationships.xml lists every relationship once; SolutionPackager drops those it does not list.</summary>
internal sealed class RelationshipIndex : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var defined = source.Relationships.Select(relationship => relationship.Name).ToList();

        foreach (var relationship in source.Relationships.Where(relationship => !source.RelationshipIndex.Contains(relationship.Name)))
            yield return new(
                WellKnown.Relationships,
                $"The relationship {relationship.Name} of {relationship.File.Path} is not listed.",
                $"Add <EntityRelationship Name=\"{relationship.Name}\" />.");
        foreach (var name in source.RelationshipIndex.Except(defined))
            yield return new(
                WellKnown.Relationships,
                $"The relationship {name} is listed but not defined.",
                "Define it in Other/Relationships/<referenced table>.xml, or delete the line.");
        foreach (var name in Repeated(defined).Union(Repeated(source.RelationshipIndex)))
            yield return new(WellKnown.Relationships, $"The relationship {name} is there twice.", "Keep one definition and one line.");
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);
}
