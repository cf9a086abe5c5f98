using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Money is stored in the currency of the row and in the base currency, with the rate between them.</summary>
internal sealed class MoneyColumns : IRule
{
    private const string Base = "_base";

    private static readonly string[] CompanionNames = ["ExchangeRate", "TransactionCurrencyId"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        where table.Columns.Any(column => column.Type == "money")
        from problem in BaseColumns(table).Concat(Companions(table)).Concat(Relationship(source, table))
        select problem;

    private static IEnumerable<Problem> BaseColumns(Table table) =>
        from column in table.Columns
        where column.Type == "money" && !column.LogicalName.EndsWith(Base, StringComparison.Ordinal)
            && table.Column(column.LogicalName + Base)?.Xml.Text("CalculationOf") != column.LogicalName
        select new Problem(
            table.File.Path,
            $"The money column {column.PhysicalName} has no column {column.LogicalName}_Base that is calculated of it.",
            $"Add it, with <CalculationOf>{column.LogicalName}</CalculationOf>.");

    private static IEnumerable<Problem> Companions(Table table) =>
        from name in CompanionNames
        where table.Column(name.Lower()) is null
        select new Problem(table.File.Path, $"The table has money but no column {name}.", "Add it as an export has it.");

    private static IEnumerable<Problem> Relationship(SolutionSource source, Table table)
    {
        var name = SystemColumns.CurrencyRelationship(table.SchemaName);
        if (source.Relationships.FirstOrDefault(relationship => relationship.Name == name)?.Xml.Text("CascadeDelete") != "Restrict")
            yield return new(
                "Other/Relationships/TransactionCurrency.xml",
                $"The table {table.SchemaName} has money but no relationship {name} with CascadeDelete Restrict.",
                "Add it as an export has it, here and in Other/Relationships.xml.");
    }
}
