namespace Ironclad.Sandbox;

/// <summary>The managed solution that the build packed.</summary>
internal static class SolutionZip
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "IroncladForDataverse_managed.zip");
}
