using System.Collections;
using System.Resources;
using Ironclad.Texts;

namespace Ironclad.Plugins.Tests.Texts;

/// <summary>The texts as they lie in the built plug-in.</summary>
internal static class ShippedTexts
{
    private const string Prefix = "Ironclad.Texts.";

    /// <returns>By area and name, such as <c>Launch.SaveAgain</c>.</returns>
    public static IReadOnlyDictionary<string, string> Of(Language language)
    {
        var assembly = typeof(Catalogue).Assembly;
        var ending = $".{language.Lcid}.resources";
        var texts = from name in assembly.GetManifestResourceNames()
                    where name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)
                    let area = name[Prefix.Length..^ending.Length]
                    from DictionaryEntry entry in new ResourceReader(assembly.GetManifestResourceStream(name)!)
                    select (Key: $"{area}.{entry.Key}", Text: (string)entry.Value!);
        return texts.ToDictionary(text => text.Key, text => text.Text);
    }

    /// <summary>Every error code that has a text.</summary>
    public static IEnumerable<string> Codes() =>
        Of(Language.English).Keys.Select(key => key.Split('.')).Where(parts => parts[1].StartsWith("ICD-", StringComparison.Ordinal))
            .Select(parts => parts[1]).Distinct().Order(StringComparer.Ordinal);
}
