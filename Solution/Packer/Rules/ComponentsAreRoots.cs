using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A component that is not declared as a root component fails the import, and SolutionPackager too.</summary>
internal sealed class ComponentsAreRoots : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var declared = source.Manifest.RootComponents.ToHashSet();
        return from component in Components.Of(source)
               where !declared.Contains(component.Root)
               select new Problem(
                   WellKnown.Manifest,
                   $"The {component.Root.Kind} of {component.File.Path} is not declared as a root component.",
                   $"Add {component.Root}.");
    }
}
