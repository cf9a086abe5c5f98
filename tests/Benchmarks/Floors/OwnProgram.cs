namespace Ironclad.Benchmarks.Floors;

/// <summary>This program, to be started again as a floor.</summary>
internal static class OwnProgram
{
    public static string Path { get; } = BuildFacts.Of("Benchmarks");
}
