using System.Text.RegularExpressions;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>
/// The texts of scripts: every language has the same keys, each with a text, and every web resource that a script depends on is there.
/// A key that is missing in the user's language shows its name (Microsoft Learn: String (RESX) web resources).
/// </summary>
internal sealed partial class ResourceStrings : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) => Texts(source).Concat(Dependencies(source));

    private static IEnumerable<Problem> Texts(SolutionSource source)
    {
        var files = source.All("WebResources/", ".resx").Select(file => (File: file, Match: Name().Match(file.Path))).ToList();
        foreach (var (file, _) in files.Where(found => !found.Match.Success))
            yield return new(file.Path, "The name does not end with the number of a language.", "Name it such as texts.1033.resx.");
        foreach (var family in files.Where(found => found.Match.Success).GroupBy(found => found.Match.Groups["family"].Value))
        {
            var keys = family.SelectMany(found => Keys(found.File)).ToHashSet();
            foreach (var (file, match) in family)
            {
                foreach (var key in keys.Except(Keys(file)).Order(StringComparer.Ordinal))
                    yield return new(file.Path, $"The text {key} is missing or empty.", "Add it: another language has it.");
                if (source.File(file.Path + ".data.xml")?.Xml.Text("LanguageCode") != match.Groups["language"].Value)
                    yield return new(file.Path, "Its description has another LanguageCode than its name.", $"Write {match.Groups["language"].Value}.");
            }
        }
    }

    private static IEnumerable<Problem> Dependencies(SolutionSource source) =>
        from file in source.WebResources
        from dependencies in file.Xml.Elements("DependencyXml")
        from library in dependencies.Inner().Descendants("Library").DefaultIfEmpty()
        where source.File($"WebResources/{library?.Attr("name")}") is null
        select new Problem(
            file.Path,
            $"The web resource depends on '{library?.Attr("name")}', which is not of this solution.",
            "Correct the name, or add it; or correct the XML in DependencyXml.");

    private static IEnumerable<string> Keys(SourceFile file) =>
        from data in file.Xml.Elements("data")
        where data.Text("value").Length > 0
        select data.Attr("name");

    [GeneratedRegex(@"^(?<family>.+)\.(?<language>\d{4})\.resx$")]
    private static partial Regex Name();
}
