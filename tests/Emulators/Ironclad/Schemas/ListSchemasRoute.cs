using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Schemas;

/// <summary>GET /workflow-schemas: what each template's launch form asks; not paged (recorded response).</summary>
internal static class ListSchemasRoute
{
    public static PublicRoute Route { get; } = new("GET", "/workflow-schemas", ["public.workflows.readSchemas"], Bucket.Other, Handle);

    /// <summary>The one form there is (Ironclad OpenAPI: 400 of retrieve-a-workflow-schema).</summary>
    public static void RequireLaunchForm(ApiCall call)
    {
        if (call.Query("form") is { } form and not "launch")
            throw Refusal.Invalid($"invalid query value '{form}'; value must be one of [launch]", "form");
    }

    private static Answer Handle(ApiCall call)
    {
        RequireLaunchForm(call);
        return Answer.Ok(new JsonObject { ["list"] = new JsonArray([.. call.Company.Templates.Select(template => template.ToLaunchSchema())]) });
    }
}
