using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A root component without its component only makes SolutionPackager warn; the import of its zip fails.</summary>
internal sealed class RootsArePresent : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var present = Components.Of(source).Select(component => component.Root).ToHashSet();
        return from root in source.Manifest.RootComponents
               where RootComponent.Types.ContainsKey(root.Type) && !present.Contains(root)
               select new Problem(
                   WellKnown.Manifest,
                   $"The root component {root} has no component in the source.",
                   "Delete the line, correct its name or id, or restore the component's file.");
    }
}
