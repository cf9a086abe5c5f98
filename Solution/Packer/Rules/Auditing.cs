using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Who changed what of a contract or of its templates is kept, as soon as the environment has auditing on.</summary>
internal sealed class Auditing : IRule
{
    private const string On = "1";

    /// <summary>Its rows are written once and deleted by age; an audit of the deletions would keep them.</summary>
    private const string Log = "icd_log";

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        source.Tables.Where(table => table.IsDefined && table.LogicalName != Log).SelectMany(Check);

    private static IEnumerable<Problem> Check(Table table)
    {
        if (table.Definition.Text("IsAuditEnabled") != On)
            yield return new(table.File.Path, $"The table {table.SchemaName} is not audited.", "Write 1 in its IsAuditEnabled.");
        foreach (var column in table.Columns.Where(column => column.IsCustom && column.Xml.Text("IsAuditEnabled") != On))
            yield return new(
                table.File.Path, $"The column {column.PhysicalName} is not audited.", "Write 1 in its IsAuditEnabled.");
    }
}
