using System.Text.RegularExpressions;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>The publisher can never change after the first import, so its prefixes must be right from the start.</summary>
internal sealed partial class Publisher : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var manifest = source.Manifest;
        var optionPrefix = manifest.Publisher.Text("CustomizationOptionValuePrefix");
        if (!Prefix().IsMatch(manifest.Prefix) || manifest.Prefix.StartsWith("mscrm", StringComparison.OrdinalIgnoreCase))
            yield return Problem(
                $"The customization prefix is '{manifest.Prefix}'.",
                "Use 2 to 8 letters and digits, a letter first, not mscrm.");
        if (!int.TryParse(optionPrefix, out var number) || number is < 10000 or > 99999)
            yield return Problem($"The option value prefix is '{optionPrefix}'.", "Use a number from 10000 to 99999.");
        if (!VersionNumber().IsMatch(manifest.Version))
            yield return Problem($"The version is '{manifest.Version}'.", "Use four numbers, such as 1.0.0.0.");
        if (!UniqueName().IsMatch(manifest.UniqueName) || !UniqueName().IsMatch(manifest.Publisher.Text("UniqueName")))
            yield return Problem(
                "The unique name of the solution or of its publisher is not a name.",
                "Use letters, digits and underscores, a letter first.");
    }

    private static Problem Problem(string cause, string fix) => new(WellKnown.Manifest, cause, fix);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{1,7}$")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$")]
    private static partial Regex VersionNumber();

    [GeneratedRegex(@"^[A-Za-z]\w*$")]
    private static partial Regex UniqueName();
}
