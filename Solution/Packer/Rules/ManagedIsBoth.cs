using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>One source for both zips: SolutionPackager refuses to pack a managed zip from a source that says 0.</summary>
internal sealed class ManagedIsBoth : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var value = source.Manifest.Body.Text("Managed");
        if (value != "2")
            yield return new(WellKnown.Manifest, $"Managed is '{value}'.", "Set it to 2 (both); the packer writes 0 or 1 into the zips.");
    }
}
