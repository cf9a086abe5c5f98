using System.Text.RegularExpressions;

namespace Ironclad.Mapping;

/// <summary>
/// What is left of another service's text when everything is taken out that may be somebody's name or address, or a secret:
/// such texts quote what they were sent. Small words, names of attributes and columns, and short numbers stay.
/// </summary>
internal static class PlainWords
{
    private const int LongestText = 300;
    private const string Gap = "…";
    private const string Address = "(an e-mail address)";

    private static readonly char[] Punctuation = ['.', ',', ';', ':', '(', ')', '[', ']', '\'', '"', '!', '?'];

    private static readonly HashSet<string> FirstWords =
        ["A", "An", "Document", "Documents", "Field", "Invalid", "Missing", "No", "Record", "This", "Unknown", "Value", "Workflow"];

    private static readonly Regex EmailAddress = new(@"[^\s@""'<>(),;:]+@[^\s@""'<>(),;:]+");

    private static readonly Regex Quoted = new("""(?<!\w)(?<quote>['"])(?<inner>.*?)\k<quote>(?!\w)""");

    private static readonly Regex SmallWord = new("^(?=.{1,20}$)[a-z]+(['-][a-z]+)?$");

    /// <summary>A column, an attribute, an event, or a short number.</summary>
    private static readonly Regex Name = new("^([a-z]+(_[a-z]+)+|[a-z]+([A-Z][a-z]+)+|[0-9]{1,6})$");

    private static readonly Regex Gaps = new("…( …)+");

    private static readonly Regex CodeShape = new("^[A-Za-z_]{1,60}$");

    public static string Of(string text)
    {
        var start = text.Length <= LongestText ? text : text.Remove(LongestText) + "...";
        var unquoted = Quoted.Replace(EmailAddress.Replace(start, Address), Unquoted);
        var words = unquoted.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select((word, index) => Word(word, index == 0));
        return Gaps.Replace(string.Join(" ", words), Gap);
    }

    /// <returns>Null when the text is none of the words that services use as codes.</returns>
    public static string? Code(string? text) => text is not null && CodeShape.IsMatch(text) ? text : null;

    private static string Unquoted(Match quoted) => Name.IsMatch(quoted.Groups["inner"].Value) ? quoted.Value : Gap;

    private static string Word(string word, bool isFirst)
    {
        var core = word.Trim(Punctuation);
        var stays = core.Length == 0 || core == "The" || SmallWord.IsMatch(core) || Name.IsMatch(core) || (isFirst && FirstWords.Contains(core));
        return stays ? word : Gap;
    }
}
