using System.Text.RegularExpressions;

namespace Ironclad.Conventions.Tests;

/// <summary>An error code means one thing, comes from one place and is proven by a test.</summary>
public sealed partial class ErrorCodeTests
{
    private static readonly string[] Product = ["Plugins/", "RelayApi/"];

    private static IReadOnlyList<string> Codes { get; } =
        [.. Repository.Files(".resx").SelectMany(file => Entry().Matches(file.Text)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    [Test]
    public void Every_code_with_a_text_is_told_by_one_place_in_the_code()
    {
        var told = Sources(Told(), path => Product.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));

        Assert.That(told.GroupBy(code => code).Where(code => code.Count() > 1).Select(code => code.Key), Is.Empty, "Give the second place a code of its own.");
        Assert.That(told, Is.EquivalentTo(Codes), "Add the text to Plugins/Texts, or delete what nobody tells.");
    }

    [Test]
    public void Every_code_has_a_test() =>
        Assert.That(Codes.Except(Sources(Code(), path => path.StartsWith("tests/", StringComparison.Ordinal))), Is.Empty);

    private static List<string> Sources(Regex code, Func<string, bool> isWanted) =>
    [
        .. from file in Repository.CSharpFiles()
           where isWanted(file.Path)
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
