using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A choice of a column is named after it, and its values are whole numbers used once.</summary>
internal sealed class OptionSets : IRule
{
    private static readonly string[] Types = ["bit", "picklist", "state", "status"];

    private static readonly string[] Values = ["option", "state", "status"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from column in table.Columns
        where Types.Contains(column.Type)
        from problem in Check(source, table, column)
        select problem;

    private static IEnumerable<Problem> Check(SolutionSource source, Table table, Column column)
    {
        var file = table.File.Path;
        var global = column.Xml.Text("OptionSetName");
        var expected = $"{table.LogicalName}_{column.LogicalName}";
        if (column.Xml.Element("optionset") is not { } choice)
        {
            if (!source.OptionSets.Any(option => option.Xml.Attr("Name") == global))
                yield return new(
                    file,
                    $"The column {column.PhysicalName} has no choice of its own and names '{global}'.",
                    "Add an <optionset>, or OptionSets/<name>.xml with the name in <OptionSetName>.");
            yield break;
        }

        if (choice.Attr("Name") != expected)
            yield return new(file, $"The choice of {column.PhysicalName} is named {choice.Attr("Name")}.", $"Name it {expected}.");
        if (choice.Text("OptionSetType") != column.Type)
            yield return new(
                file,
                $"The choice of the {column.Type} column {column.PhysicalName} has the type {choice.Text("OptionSetType")}.",
                $"Write {column.Type}.");
        foreach (var value in ValuesOf(choice).GroupBy(value => value).Where(group => group.Count() > 1 || !int.TryParse(group.Key, out _)))
            yield return new(
                file,
                $"The choice {expected} has the value '{value.Key}' twice, or it is not a whole number.",
                "Give every option its own whole number.");
    }

    private static IEnumerable<string> ValuesOf(XElement choice) =>
        from name in Values
        from option in choice.Descendants(name)
        select option.Attr("value");
}
