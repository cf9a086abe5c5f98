using System.Text.Json.Nodes;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Webhooks;
using Ironclad.Emulator.Workflows.Launch;

namespace Ironclad.Emulator.Workflows.Actions;

/// <summary>Sets and clears attributes, under the rules of the launch form (Ironclad OpenAPI: update-workflow-metadata).</summary>
internal static class ChangeAttributes
{
    private const string Param = "attributes";

    /// <param name="changes">A null value clears the attribute.</param>
    public static void Run(Emulation emulation, Workflow workflow, JsonObject changes)
    {
        if (workflow.Step != Steps.Review || workflow.Status != Statuses.Active)
            throw Refusal.State("Workflow must be in the Review step to update its attributes", Param);
        foreach (var (id, value) in changes)
            Check(workflow, id, value);

        var changed = changes.Where(change => !JsonNode.DeepEquals(change.Value, workflow.Attributes[change.Key])).ToList();
        if (changed.Count == 0)
            throw Refusal.Invalid("No information changed. The updates provided did not introduce any new values", Param);
        foreach (var (id, value) in changed)
            Apply(workflow.Attributes, id, value);

        workflow.LastUpdated = emulation.Clock.Now;
        var names = new JsonArray([.. changed.Select(change => JsonValue.Create(change.Key))]);
        emulation.Deliveries.Raise(Event.Of("workflow_attribute_updated", workflow, (emulation.Options.AttributeArrayKey, names)));
    }

    private static void Check(Workflow workflow, string id, JsonNode? value)
    {
        if (id is "draft" or "signed" or "readableId" or "currentTurnParty")
            throw Refusal.Invalid($"Cannot patch read-only attribute {id}", Param);
        var field = workflow.Template.Field(id) ?? throw Refusal.Invalid($"non-existent attribute(s) specified: {id}", Param);
        if (value is null ? field.Required : FieldCheck.Problem(field, value) is not null)
            throw Refusal.Invalid("form validation failed, please check schema", Param);
    }

    private static void Apply(JsonObject attributes, string id, JsonNode? value)
    {
        if (value is null)
            attributes.Remove(id);
        else
            attributes[id] = value.DeepClone();
    }
}
