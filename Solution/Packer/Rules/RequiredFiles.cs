using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Without these files there is nothing to pack.</summary>
internal sealed class RequiredFiles : IRule
{
    private static readonly string[] Paths = [WellKnown.Manifest, WellKnown.Customizations, WellKnown.Relationships];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from path in Paths
        where source.File(path) is null
        select new Problem(path, "The file is missing.", "Restore it, or give --source the folder that holds Other/Solution.xml.");
}
