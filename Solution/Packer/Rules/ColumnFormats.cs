using System.Text.RegularExpressions;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Formats, lengths and autonumber patterns: the import accepts wrong ones, and the first row that is saved fails.</summary>
internal sealed partial class ColumnFormats : IRule
{
    private static readonly Dictionary<string, string[]> Formats = new()
    {
        ["nvarchar"] = ["text", "email", "url", "phone", "textarea"],
        ["ntext"] = ["text", "textarea"],
        ["datetime"] = ["date", "datetime"],
        ["int"] = [""],
    };

    private static readonly string[] Behaviors = ["1", "2", "3"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from column in table.Columns
        from found in Check(column)
        select new Problem(table.File.Path, $"The column {column.PhysicalName} {found.Cause}.", found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Check(Column column)
    {
        if (Formats.TryGetValue(column.Type, out var formats) && !formats.Contains(column.Format))
            yield return ($"of type {column.Type} has the format '{column.Format}'", $"Allowed: {string.Join(", ", formats)}.");
        if (column.Type == "datetime" && !Behaviors.Contains(column.Xml.Text("Behavior")))
            yield return ($"has the behavior '{column.Xml.Text("Behavior")}'", "Allowed: 1 (user local), 2 (date only), 3 (time zone independent).");
        if (column.Type == "nvarchar" && Length(column) is not (> 0 and <= 4000))
            yield return ($"has the MaxLength '{column.Xml.Text("MaxLength")}'", "Write 1 to 4000; a longer text is of type ntext.");
        if (column.Type == "nvarchar" && column.Xml.Text("Length") != $"{2 * Length(column)}")
            yield return ($"has the Length '{column.Xml.Text("Length")}'", $"Write {2 * Length(column)}, twice the MaxLength.");
        if (column.Xml.Text("AutoNumberFormat") is { Length: > 0 } pattern && !(column.Format == "text" && AutoNumber().IsMatch(pattern)))
            yield return (
                $"has the autonumber format '{pattern}'",
                "Use text with {SEQNUM:n}, {RANDSTRING:1-6} or {DATETIMEUTC:format}, in a column of format text.");
    }

    private static int Length(Column column) => int.TryParse(column.Xml.Text("MaxLength"), out var length) ? length : 0;

    /// <summary>Microsoft Learn: create auto-number columns.</summary>
    [GeneratedRegex(@"^[^{}]*(\{(SEQNUM:[1-9]\d?|RANDSTRING:[1-6]|DATETIMEUTC:[^{}]+)\}[^{}]*)+$")]
    private static partial Regex AutoNumber();
}
