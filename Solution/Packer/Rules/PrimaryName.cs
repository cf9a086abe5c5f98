using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Without exactly one primary name column the import says "PrimaryName attribute not found".</summary>
internal sealed class PrimaryName : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        let columns = table.Columns.Where(column => column.IsPrimaryName).Select(column => column.PhysicalName).ToList()
        where columns.Count != 1
        select new Problem(
            table.File.Path,
            columns.Count == 0
                ? "No column has PrimaryName in its DisplayMask."
                : $"The columns {string.Join(", ", columns)} all have PrimaryName in their DisplayMask.",
            "Give PrimaryName to the one column that names a row.");
}
