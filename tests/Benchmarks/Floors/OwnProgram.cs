using System.Reflection;

namespace Ironclad.Benchmarks.Floors;

/// <summary>This program, to be started again as a floor.</summary>
internal static class OwnProgram
{
    public static string Path { get; } = typeof(OwnProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Benchmarks").Value!;
}
