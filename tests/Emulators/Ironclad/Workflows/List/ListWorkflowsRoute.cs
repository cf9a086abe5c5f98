using System.Globalization;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.List;

/// <summary>GET /workflows: the active ones unless <c>status</c> names others (OpenAPI: list-all-workflows), newest first as recorded.</summary>
internal static class ListWorkflowsRoute
{
    private static readonly string[] AllStatuses = [Statuses.Active, Statuses.Paused, Statuses.Completed, Statuses.Cancelled];

    public static PublicRoute Route { get; } =
        new("GET", "/workflows", ["public.workflows.readWorkflows"], Bucket.WorkflowsRead, Handle);

    private static Answer Handle(ApiCall call)
    {
        var statuses = (call.Query("status") ?? Statuses.Active).Split(',', StringSplitOptions.TrimEntries);
        if (statuses.FirstOrDefault(status => !AllStatuses.Contains(status)) is { } unknown)
            throw Refusal.Invalid($"invalid query value '{unknown}'; value must be one of [{string.Join(", ", AllStatuses)}]", "status");

        var template = call.Query("template");
        var since = Since(call);
        var filter = call.Query("filter") is { } text ? FilterFormula.Parse(text) : _ => true;
        var found = call.Company.Workflows
            .Where(workflow => statuses.Contains(workflow.Status))
            .Where(workflow => template is null || workflow.Template.Id == template)
            .Where(workflow => workflow.LastUpdated >= since && filter(workflow))
            .Reverse();
        return Answer.Ok(call.Page([.. found.Select(workflow => WorkflowJson.Of(workflow, call.Emulation.BaseAddress))]));
    }

    private static DateTimeOffset Since(ApiCall call)
    {
        if (call.Query("lastUpdated") is not { } text)
            return DateTimeOffset.MinValue;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            ? since
            : throw Refusal.Invalid($"invalid query value '{text}'", "lastUpdated");
    }
}
