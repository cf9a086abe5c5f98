using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>The columns and relationships of the platform are part of every exported table, and import needs them.</summary>
internal sealed class SystemParts : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        source.Tables.SelectMany(table => Columns(table).Concat(Relationships(source, table)));

    private static IEnumerable<Problem> Columns(Table table) =>
        from name in SystemColumns.Of(table.SchemaName, table.IsUserOwned)
        where table.Column(name.Lower()) is null
        select new Problem(
            table.File.Path,
            $"The system column {name} is missing.",
            "Add it as an export has it: no platform component adds it at import.");

    private static IEnumerable<Problem> Relationships(SolutionSource source, Table table) =>
        from expected in SystemColumns.Relationships(table.SchemaName, table.IsUserOwned)
        where !source.Relationships.Any(relationship =>
            relationship.Name == expected.Name && relationship.Referenced == expected.Referenced && relationship.Column == expected.Column)
        select new Problem(
            $"Other/Relationships/{expected.Referenced}.xml",
            $"The system relationship {expected.Name} from {expected.Column} to {expected.Referenced} is missing.",
            "Add it as an export has it, here and in Other/Relationships.xml.");
}
