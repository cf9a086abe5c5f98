using System.Text.RegularExpressions;

namespace Dataverse.Emulator.Query.Conditions;

/// <summary>The wildcards of LIKE: % for any text, _ for one character.</summary>
internal static class Pattern
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    public static bool Matches(Comparison comparison) =>
        comparison.Stored is string text && Regex.IsMatch(text, ToRegex((string)comparison.Operands[0]), Options);

    private static string ToRegex(string like) =>
        "^" + Regex.Escape(like).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "$";
}
