using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>The lines of RootComponents say what they mean in the numbers the import reads.</summary>
internal sealed class RootComponents : IRule
{
    private static readonly string[] EnvironmentVariable = ["380", "381"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var lines = source.Manifest.Body.Children("RootComponents", "RootComponent").ToList();
        var repeated = lines.GroupBy(RootComponent.Of).Where(group => group.Count() > 1).Select(group => new Problem(
            WellKnown.Manifest, $"The root component {group.Key} is there twice.", "Keep one line."));
        return lines.SelectMany(Check).Concat(repeated);
    }

    private static IEnumerable<Problem> Check(XElement line)
    {
        var root = RootComponent.Of(line);
        if (!int.TryParse(root.Type, out _))
            yield return Problem(
                root,
                $"has the type '{root.Type}', which is not a number",
                "Write the component type, such as 1 for a table.");
        else if (EnvironmentVariable.Contains(root.Type))
            yield return Problem(root, "declares an environment variable", "Delete the line: environment variables travel as folders.");
        else if (!RootComponent.Types.ContainsKey(root.Type))
            yield return Problem(root, "has a type that the packer does not know", "Delete the line, or teach RootComponent the type.");
        if (line.Attr("behavior") is not ("0" or "1" or "2"))
            yield return Problem(
                root,
                $"has the behavior '{line.Attr("behavior")}'",
                "Write 0 (with everything), 1 (listed parts only) or 2 (shell).");
        if (root.Type == RootComponent.Table && root.SchemaName != root.SchemaName.Lower())
            yield return Problem(root, "names the table with capitals", "Write the logical name, as exports do.");
    }

    private static Problem Problem(RootComponent root, string cause, string fix) =>
        new(WellKnown.Manifest, $"The root component {root} {cause}.", fix);
}
