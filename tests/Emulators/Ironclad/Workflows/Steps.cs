namespace Ironclad.Emulator.Workflows;

internal static class Steps
{
    public const string Review = "Review";
    public const string Sign = "Sign";
    public const string Archive = "Archive";
    public const string Complete = "Complete";
}
