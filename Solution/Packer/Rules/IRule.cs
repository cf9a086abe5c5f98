using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>One thing that must hold before the solution may be packed.</summary>
internal interface IRule
{
    IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin);
}
