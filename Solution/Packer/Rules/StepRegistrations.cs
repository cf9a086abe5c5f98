using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>
/// What the solution checker of Power Apps asks of steps: meta-remove-dup-reg, meta-avoid-reg-no-attribute, meta-remove-inactive
/// (Microsoft Learn: use-powerapps-checker).
/// </summary>
internal sealed class StepRegistrations : IRule
{
    private static readonly string[] Registration = ["SdkMessageId", "PrimaryEntity", "Stage", "Mode", "PluginTypeName"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var repeated = from step in source.Steps
                       group step by string.Join('|', Registration.Select(step.Xml.Text)).Lower() into same
                       where same.Count() > 1
                       select new Problem(
                           same.Last().Path,
                           $"The step runs the same class on the same message, table and stage as {same.First().Path}.",
                           "Delete one of the two: the class would run twice.");
        return repeated.Concat(source.Steps.SelectMany(step => Check(source, step)));
    }

    private static IEnumerable<Problem> Check(SolutionSource source, SourceFile step)
    {
        var columns = step.Xml.Text("FilteringAttributes");
        var isUpdate = SdkMessage.Find(step.Xml.Text("SdkMessageId"))?.Name == "Update";
        if (isUpdate && columns.Length == 0)
            yield return new(
                step.Path,
                "The step runs on every update of its table.",
                "List the columns it waits for in FilteringAttributes.");
        if (source.Table(step.Xml.Text("PrimaryEntity")) is { } table)
        {
            foreach (var column in columns.Split(',').Where(column => column.Length > 0 && table.Column(column) is null))
                yield return new(step.Path, $"The step waits for the column '{column}', which {table.LogicalName} does not have.", "Write logical names.");
        }

        if (step.Xml.Element("statecode") is { Value: not "0" })
            yield return new(step.Path, "The step is switched off.", "Delete the step, or its statecode.");
    }
}
