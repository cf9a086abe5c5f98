using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A file the packer does not understand would silently be missing from the zip.</summary>
internal sealed class KnownFiles : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        source.Files.Where(file => FileKind.Of(file) is null).Select(Describe);

    private static Problem Describe(SourceFile file) => new(
        file.Path,
        "The packer does not know this file and would leave it out.",
        file.Name.EndsWith("_managed.xml", StringComparison.Ordinal)
            ? "Delete it: a solution with Managed = 2 has one file for both zips."
            : "Delete it, correct its path, or teach FileKind and Section what it is.");
}
