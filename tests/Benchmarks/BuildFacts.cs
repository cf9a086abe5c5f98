using System.Reflection;

namespace Ironclad.Benchmarks;

/// <summary>What the build wrote into this program.</summary>
internal static class BuildFacts
{
    public static string Of(string name) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
