namespace Ironclad.RelayApi.Handlers;

/// <summary>A file name that every system opens: without path, control or reserved characters, ending in .pdf.</summary>
internal static class PdfFileName
{
    private const string Extension = ".pdf";
    private const string Reserved = "\\/:*?\"<>|";
    private const int LongestName = 200;

    public static string From(string? name)
    {
        var clean = string.Concat((name ?? "").Select(character => IsSafe(character) ? character : '_')).TrimEnd();
        var stem = (clean.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? clean[..^Extension.Length] : clean).Trim(' ', '.');
        if (stem.Length > LongestName)
            stem = stem[..(char.IsHighSurrogate(stem[LongestName - 1]) ? LongestName - 1 : LongestName)];
        return (stem.Length == 0 ? "Signed agreement" : stem) + Extension;
    }

    private static bool IsSafe(char character) => !char.IsControl(character) && !Reserved.Contains(character, StringComparison.Ordinal);
}
