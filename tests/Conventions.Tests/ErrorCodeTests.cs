using System.Text.RegularExpressions;

namespace Ironclad.Conventions.Tests;

/// <summary>An error code means one thing, comes from one place and is proven by a test.</summary>
public sealed partial class ErrorCodeTests
{
    private static readonly string[] Product = ["Plugins/", "RelayApi/"];

    /// <summary>The settings page says before a launch what the plug-in would say at it.</summary>
    private static readonly string[] Pages = ["Solution/src/WebResources/icd_/pages/"];

    private static readonly string[] Tests = ["tests/", "Solution/Scripts/tests/"];

    private static IReadOnlyList<string> Codes { get; } =
        [.. Repository.Files(".resx").SelectMany(file => Entry().Matches(file.Text)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    [Test]
    public void Every_code_with_a_text_is_told_by_one_place_in_the_code()
    {
        var (told, shown) = (Sources(Told(), Product), Sources(Told(), Pages));

        Assert.That(Twice(told).Concat(Twice(shown)), Is.Empty, "Give the second place a code of its own.");
        Assert.That(told.Union(shown), Is.EquivalentTo(Codes), "Add the text to Plugins/Texts, or delete what nobody tells.");
    }

    [Test]
    public void Every_code_has_a_test() =>
        Assert.That(Codes.Except(Sources(Code(), Tests)), Is.Empty);

    private static IEnumerable<string> Twice(IEnumerable<string> codes) =>
        codes.CountBy(code => code).Where(code => code.Value > 1).Select(code => code.Key);

    private static List<string> Sources(Regex code, string[] folders) =>
    [
        .. from file in Repository.Files(".cs", ".js")
           where folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
           from Match match in code.Matches(file.Text)
           select match.Value.Trim('"'),
    ];

    [GeneratedRegex("name=\"(ICD-[0-9]{4})\\.")]
    private static partial Regex Entry();

    [GeneratedRegex("\"ICD-[0-9]{4}\"")]
    private static partial Regex Told();

    [GeneratedRegex("ICD-[0-9]{4}")]
    private static partial Regex Code();
}
