using System.Globalization;

namespace Ironclad.Texts;

/// <summary>A text of the catalogue with what it names, in no language until somebody reads it.</summary>
/// <param name="Key">Area and name, such as <c>Launch.SaveAgain</c>.</param>
/// <param name="Arguments">Numbers, ids, names of settings, other phrases and lists of them.</param>
internal sealed record Phrase(string Key, params object[] Arguments)
{
    public string In(Language language) => Fill(Catalogue.Text(Key, language), Arguments, language);

    public override string ToString() => In(Language.English);

    public static string Fill(string text, IEnumerable<object> arguments, Language language) => string.Format(
        CultureInfo.InvariantCulture, text, [.. arguments.Select(argument => Told(argument, language))]);

    private static object Told(object argument, Language language) => argument switch
    {
        Phrase phrase => phrase.In(language),
        IEnumerable<Phrase> several => string.Join(", ", several.Select(phrase => phrase.In(language))),
        _ => argument,
    };
}
