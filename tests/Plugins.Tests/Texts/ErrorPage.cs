using System.Text.RegularExpressions;
using Ironclad.Texts;

namespace Ironclad.Plugins.Tests.Texts;

/// <summary>Solution/ERRORS.md, made of the catalogue.</summary>
internal static partial class ErrorPage
{
    private static readonly (char Thousands, string Title)[] Areas =
    [
        ('1', "Launch"), ('2', "Templates and mappings"), ('3', "Commands"), ('4', "Settings and environment"), ('5', "Relay"),
    ];

    public static string Text()
    {
        var texts = ShippedTexts.Of(Language.English);
        var lines = new List<string>
        {
            "# Error codes",
            "",
            "A problem is told with its code, its cause and what to do about it, in the language of whoever reads it: English, German, French,",
            "Spanish or Japanese. The code of the last problem also stands on the Agreement, in the column *Error Code*. Below, … stands for what",
            "differs from case to case: a number, a name of a setting, an id.",
        };
        foreach (var (thousands, title) in Areas)
        {
            var codes = ShippedTexts.Codes().Where(code => code["ICD-".Length] == thousands).ToList();
            if (codes.Count == 0)
                continue;
            lines.AddRange(["", $"## {title}", "", "| Code | Cause | Fix |", "|---|---|---|"]);
            lines.AddRange(codes.Select(code => $"| {code} | {Part(texts, code, "Cause")} | {Part(texts, code, "Fix")} |"));
        }

        return string.Join("\n", lines) + "\n";
    }

    private static string Part(IReadOnlyDictionary<string, string> texts, string code, string part) =>
        Placeholder().Replace(texts.Single(text => text.Key.EndsWith($".{code}.{part}", StringComparison.Ordinal)).Value, "…")
            .Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
