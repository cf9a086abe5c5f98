using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Ironclad.Texts;

/// <summary>
/// Every text that people read, from the resources beside this file: one for each area and language. They lie in the assembly itself,
/// since Dataverse loads no satellite assemblies.
/// </summary>
internal static class Catalogue
{
    private const string Prefix = "Ironclad.Texts.";
    private const string Suffix = ".resources";

    private static readonly Dictionary<string, ResourceManager> Resources = Read(typeof(Catalogue).Assembly);

    /// <param name="key">Area and name, such as <c>Launch.SaveAgain</c>.</param>
    public static string Text(string key, Language language) => Find(key, language)
        ?? throw new InvalidOperationException($"The text {key} is missing. Add it to Texts/{Area(key)}.{language.Lcid}.resx.");

    /// <returns>Null when there is no such text.</returns>
    public static string? Find(string key, Language language) =>
        Resources.TryGetValue($"{Area(key)}.{language.Lcid}", out var texts)
            ? texts.GetString(key.Substring(Area(key).Length + 1), CultureInfo.InvariantCulture)
            : null;

    private static string Area(string key) => key.Substring(0, key.IndexOf('.'));

    private static Dictionary<string, ResourceManager> Read(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name.Substring(0, name.Length - Suffix.Length))
        .ToDictionary(name => name.Substring(Prefix.Length), name => new ResourceManager(name, assembly));
}
