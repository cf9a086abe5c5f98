using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Every label speaks every language of the solution: in another one its users would see a blank or a foreign word.</summary>
internal sealed class Labels : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var languages = source.Customizations.Children("Languages", "Language").Select(language => language.Value).ToList();
        return
        [
            .. from file in source.Files
               where file.IsXml
               from label in file.Xml.Descendants().Where(element => Language(element).Length > 0).GroupBy(element => (element.Parent, element.Name))
               from found in Check([.. label], languages)
               select new Problem(file.Path, found.Cause, found.Fix),
        ];
    }

    private static IEnumerable<(string Cause, string Fix)> Check(IReadOnlyList<XElement> texts, IReadOnlyList<string> languages)
    {
        var name = texts[0].Name.LocalName;
        var text = texts.Select(Text).FirstOrDefault(text => text.Length > 0) ?? "";
        var spoken = texts.Where(element => Text(element).Length > 0).Select(Language).ToList();
        var missing = languages.Except(spoken).ToList();
        if (text.Length > 0 && missing.Count > 0)
            yield return (
                $"The {name} '{text}' has no text in {string.Join(", ", missing)}.",
                $"Add a <{name}> for each of these languages beside it.");
        foreach (var other in texts.Select(Language).Except(languages))
            yield return (
                $"The {name} '{text}' has a text in {other}, which is no language of the solution.",
                "Delete it, or add the language to Languages in Other/Customizations.xml.");
        foreach (var twice in texts.GroupBy(Language).Where(group => group.Count() > 1))
            yield return ($"The {name} '{text}' is there twice in {twice.Key}.", "Delete one of them.");
    }

    private static string Language(XElement element) => element.Attr("languagecode") + element.Attr("LCID");

    private static string Text(XElement element) => element.Attr("description") + element.Attr("Title");
}
