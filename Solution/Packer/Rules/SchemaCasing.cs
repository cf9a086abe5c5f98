using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Tables and columns are named by their schema name, letter for letter, wherever the import compares names.</summary>
internal sealed class SchemaCasing : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        source.Tables.SelectMany(Tables)
            .Concat(source.Tables.SelectMany(Columns))
            .Concat(source.Relationships.SelectMany(relationship => Relationships(source, relationship)));

    private static IEnumerable<Problem> Tables(Table table)
    {
        if (table.Definition.Attr("Name") != table.SchemaName)
            yield return new(
                table.File.Path,
                $"The table is {table.SchemaName} in <Name> and {table.Definition.Attr("Name")} in <entity Name>.",
                "Write the same schema name in both.");
    }

    private static IEnumerable<Problem> Columns(Table table) =>
        from column in table.Columns
        where column.LogicalName != column.PhysicalName.Lower() || column.Xml.Text("Name") != column.LogicalName
        select new Problem(
            table.File.Path,
            $"The column {column.PhysicalName} has the logical name '{column.LogicalName}' and the name '{column.Xml.Text("Name")}'.",
            $"Write {column.PhysicalName.Lower()} in both.");

    private static IEnumerable<Problem> Relationships(SolutionSource source, Relationship relationship)
    {
        var table = source.Table(relationship.Referencing);
        var column = table?.Columns.FirstOrDefault(candidate => candidate.PhysicalName.Same(relationship.Column));
        var pairs = new[]
        {
            (relationship.Referencing, Expected: table?.SchemaName),
            (relationship.Referenced, Expected: source.Table(relationship.Referenced)?.SchemaName ?? PlatformTables.Find(relationship.Referenced)),
            (relationship.Column, Expected: column?.PhysicalName),
        };
        return from pair in pairs
               where pair.Expected is not null && pair.Item1 != pair.Expected
               select new Problem(
                   relationship.File.Path,
                   $"The relationship {relationship.Name} writes {pair.Item1}.",
                   $"Write the schema name {pair.Expected}.");
    }
}
