namespace Ironclad.Mapping;

/// <summary>The text in the column Launch Error.</summary>
internal static class LaunchError
{
    private const int MaxLength = 4000;

    public static string Fit(string reason) => reason.Length <= MaxLength ? reason : reason.Substring(0, MaxLength);
}
