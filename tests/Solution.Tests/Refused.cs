using Ironclad.Solution.Plugin;
using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests;

/// <summary>Breaks one thing and expects one rule to name it.</summary>
internal static class Refused
{
    public static void By<TRule>(Func<SourceCopy, SourceCopy> breakIt, string message, BuiltPlugin? plugin = null) where TRule : IRule
    {
        var problems = Problems(breakIt, plugin);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems.Select(problem => problem.Rule).Distinct(), Is.EqualTo(new[] { typeof(TRule).Name }), string.Join('\n', problems));
            Assert.That(problems.Select(problem => problem.ToString()), Has.Some.Contains(message));
        }
    }

    /// <summary>The same for a change that other rules see, too.</summary>
    public static void AlsoBy<TRule>(Func<SourceCopy, SourceCopy> breakIt, string message, BuiltPlugin? plugin = null) where TRule : IRule =>
        Assert.That(
            Problems(breakIt, plugin).Where(problem => problem.Rule == typeof(TRule).Name).Select(problem => problem.ToString()),
            Has.One.Contains(message));

    private static IReadOnlyList<Problem> Problems(Func<SourceCopy, SourceCopy> breakIt, BuiltPlugin? plugin) =>
        SolutionRules.Check(breakIt(new SourceCopy()).Read(), plugin ?? Checkout.Plugin);
}
