using Ironclad.Solution.Package;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Other/Customizations.xml has an empty section for every kind of component, in the order of exports.</summary>
internal sealed class Sections : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var present = source.Customizations.Elements().Select(element => element.Name.LocalName).ToList();
        var known = Section.All.Select(section => section.Name).ToList();

        foreach (var section in Section.All.Where(section => !present.Contains(section.Name) && IsNeeded(section, source)))
            yield return Problem(
                $"The section <{section.Name} /> is missing.",
                "Add it, empty: its components would be left out of the zip.");
        foreach (var name in present.Except(known))
            yield return Problem($"The packer does not know the section <{name}>.", "Delete it, or teach Section what belongs into it.");
        foreach (var element in source.Customizations.Elements().Where(element => element.HasElements && element.Name != Section.Languages))
            yield return Problem(
                $"The section <{element.Name}> is not empty.",
                "Give each component its own file; SolutionPackager skips a section with content.");
        if (!present.Intersect(known).SequenceEqual(known.Intersect(present)))
            yield return Problem(
                "The sections are out of order.",
                $"Order them as exports do: {string.Join(", ", known.Intersect(present))}.");
    }

    private static bool IsNeeded(Section section, SolutionSource source) => section.IsAlwaysPresent || section.Content(source).Any();

    private static Problem Problem(string cause, string fix) => new(WellKnown.Customizations, cause, fix);
}
