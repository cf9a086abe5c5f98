using System.Text.Json.Nodes;

namespace Ironclad.Emulator.Control;

/// <summary>An event to send as it is: of an unknown type, for an unknown workflow, of another template.</summary>
/// <param name="Payload">Members beside <c>event</c> and <c>workflowID</c>.</param>
public sealed record RaiseEvent(string Event, string WorkflowId, JsonObject? Payload = null);
