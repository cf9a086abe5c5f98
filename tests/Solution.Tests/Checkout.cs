using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Tests;

/// <summary>The solution and the plug-in of the checkout that this test run was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = global::Ironclad.Tests.Checkout.Root;

    public static string SourceFolder { get; } = Path.Combine(Root, "Solution", "src");

    public static string PluginPath { get; } = Path.Combine(AppContext.BaseDirectory, "Ironclad.Plugins.dll");

    public static BuiltPlugin Plugin { get; } = BuiltPlugin.Read(PluginPath);

    public static IReadOnlyList<SourceFile> Files { get; } = [.. SolutionSource.ReadFiles(SourceFolder)];

    public static SolutionSource Source { get; } = new(Files);

    public static Table Agreement { get; } = Source.Table("icd_agreement")!;
}
