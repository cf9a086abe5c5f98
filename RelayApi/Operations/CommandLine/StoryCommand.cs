using System.CommandLine;
using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Stories;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>story</c>: one Agreement across both systems.</summary>
internal static class StoryCommand
{
    public static Command Of(OperatorCommand commands)
    {
        var name = new Argument<string>("agreement")
        {
            Description = "The Agreement's id, its correlation code or number, a workflow, an event, or the code of a log line.",
        };
        return commands.Of(
            "story", "Tells what happened to an Agreement in both systems. Exit code 1 when a part is missing or several fit.", [name],
            async (parsed, relay, printer, cancellation) =>
            {
                var path = $"/agreements/{Uri.EscapeDataString(parsed.GetRequiredValue(name))}";
                var found = await relay.GetAsync<FoundStories>(path, cancellation);
                printer.Result(found, found.Story is { } story ? Lines(story) : found.Agreements.Select(agreement => $"Agreement {agreement}"));
                return found.Story is { Problems.Count: 0 } ? ExitCode.Fine : ExitCode.NotFine;
            });
    }

    private static IEnumerable<string> Lines(Story story) =>
    [
        $"Agreement {story.AgreementId}, code {story.Code}",
        story.Agreement is { } agreement
            ? $"Dataverse: {agreement.Number}, {agreement.Type}, status {agreement.Status ?? "empty"}, workflow {agreement.WorkflowId ?? "-"}"
            : "Dataverse: not there",
        story.Workflow is { } workflow ? $"Ironclad: {workflow.Id} {workflow.IroncladId}, status {workflow.Status}" : "Ironclad: no workflow",
        .. story.Lines.Select(Line),
        .. story.Problems,
    ];

    private static string Line(StoryLine line) =>
        $"{Printer.Time(line.At)} {line.Source,-9} {line.What} {line.Details} [{line.Correlation ?? line.EventId ?? "-"}]";
}
