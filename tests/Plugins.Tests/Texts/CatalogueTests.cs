using System.Text.RegularExpressions;
using Ironclad.Texts;

namespace Ironclad.Plugins.Tests.Texts;

/// <summary>Whatever the language, people are told the same.</summary>
internal sealed partial class CatalogueTests
{
    private static IEnumerable<Language> Others => Language.All.Where(language => language != Language.English);

    [TestCaseSource(nameof(Others))]
    public void Every_text_is_there(object language) =>
        Assert.That(ShippedTexts.Of((Language)language).Keys, Is.EquivalentTo(ShippedTexts.Of(Language.English).Keys));

    [TestCaseSource(nameof(Others))]
    public void No_text_is_empty_or_left_in_English(object language)
    {
        var english = ShippedTexts.Of(Language.English);

        Assert.That(
            ShippedTexts.Of((Language)language).Where(text => text.Value.Length == 0 || (text.Value == english[text.Key] && HasSentence().IsMatch(text.Value))),
            Is.Empty);
    }

    /// <summary>A language that left one out would tell less; one that has another would throw.</summary>
    [TestCaseSource(nameof(Others))]
    public void A_text_names_what_the_English_one_names(object language) =>
        Assert.That(
            ShippedTexts.Of((Language)language).ToDictionary(text => text.Key, text => Named(text.Value)),
            Is.EquivalentTo(ShippedTexts.Of(Language.English).ToDictionary(text => text.Key, text => Named(text.Value))));

    [Test]
    public void Every_code_has_a_cause_and_a_fix() =>
        Assert.That(
            ShippedTexts.Codes().SelectMany(code => new[] { $"{code}.Cause", $"{code}.Fix" }),
            Is.SubsetOf(ShippedTexts.Of(Language.English).Keys.Select(key => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..])));

    [Test]
    public void Every_code_is_found_under_the_area_of_its_thousands() =>
        Assert.That(ShippedTexts.Codes().Select(code => new Message(code, [.. Enumerable.Range(0, 9).Cast<object>()]).ToString()), Is.All.StartsWith("ICD-"));

    [Test]
    public void A_text_that_is_missing_is_named_with_its_file() =>
        Assert.That(
            () => new Phrase("Launch.Nothing").In(Language.French),
            Throws.InvalidOperationException.With.Message.EqualTo("The text Launch.Nothing is missing. Add it to Texts/Launch.1036.resx."));

    [TestCase(1031, 1031)]
    [TestCase(1041, 1041)]
    [TestCase(1040, 1033)]
    [TestCase(0, 1033)]
    [TestCase(null, 1033)]
    public void A_language_that_is_not_spoken_is_English(int? lcid, int spoken) => Assert.That(Language.Of(lcid).Lcid, Is.EqualTo(spoken));

    private static string Named(string text) => string.Join(" ", Placeholder().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\w+ \w+ \w+")]
    private static partial Regex HasSentence();
}
