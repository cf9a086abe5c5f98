using System.Text.Json;
using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Dataverse checks no value of an environment variable, so a wrong default would be found by a failing launch.</summary>
internal sealed class EnvironmentVariables : IRule
{
    private const string Json = "100000003";
    private const string Secret = "100000005";

    private static readonly string[] Types = ["100000000", "100000001", "100000002", Json, "100000004", Secret];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from file in source.EnvironmentVariables
        from found in Check(file.Xml).Concat(LabelledTexts.Check(file.Xml))
        select new Problem(file.Path, $"The environment variable {file.Xml.Attr("schemaname")} {found.Cause}.", found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Check(XElement variable)
    {
        var type = variable.Text("type");
        var value = variable.Element("defaultvalue")?.Value;
        if (!Types.Contains(type))
            yield return (
                $"has the type '{type}'",
                "Write 100000000 (text), …1 (number), …2 (yes or no), …3 (JSON), …4 (data source) or …5 (secret).");
        if (type == Secret && value is not null)
            yield return ("is a secret with a default value", "Delete the default: it would travel to everybody who imports the solution.");
        if (type == Json && value is not null && !IsJson(value))
            yield return ($"has the default value '{value}', which is not JSON", "Write JSON, such as {}.");
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
