using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Schemas;

/// <summary>GET /workflow-schemas/{id}; the two blanks of the message are Ironclad's (OpenAPI: retrieve-a-workflow-schema).</summary>
internal static class GetSchemaRoute
{
    public static PublicRoute Route { get; } = new("GET", "/workflow-schemas/{id}", ["public.workflows.readSchemas"], Bucket.Other, call =>
    {
        ListSchemasRoute.RequireLaunchForm(call);
        return call.Company.Template(call.Value("id")) is { } template
            ? Answer.Ok(template.ToLaunchSchema())
            : Answer.Error(400, "NOT_FOUND", "workflow  template schema not found", "templateId");
    });
}
