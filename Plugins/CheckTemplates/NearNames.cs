using Ironclad.Texts;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>The names that somebody may have meant.</summary>
internal static class NearNames
{
    private const int Most = 3;

    public static Phrase Phrase(string wanted, IEnumerable<string> names) =>
        string.Join(", ", Of(wanted, names)) is { Length: > 0 } near ? new("Templates.Similar", near) : new("Templates.NoneSimilar");

    public static IEnumerable<string> Of(string wanted, IEnumerable<string> names)
    {
        var limit = Math.Max(2, wanted.Length / 3);
        return names
            .Select(name => new { Name = name, Distance = Distance(wanted.ToLowerInvariant(), name.ToLowerInvariant()) })
            .Where(near => near.Distance <= limit || Holds(near.Name, wanted))
            .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
            .Take(Most).Select(near => near.Name);
    }

    /// <summary>Whether the name has the wanted one in it, a publisher's prefix apart.</summary>
    private static bool Holds(string name, string wanted)
    {
        var core = wanted.Substring(wanted.IndexOf('_') + 1);
        return core.Length > 2 && name.IndexOf(core, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>How many letters have to be added, left out or exchanged (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = left[i - 1] == right[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(above, row[j - 1]));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
