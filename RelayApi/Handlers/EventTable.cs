namespace Ironclad.RelayApi.Handlers;

/// <summary>Which handler takes which event; an event that is not here is stored as ignored.</summary>
internal static class EventTable
{
    public static IReadOnlyDictionary<string, Type> Handlers { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["workflow_attribute_updated"] = typeof(WorkflowStateHandler),
        ["workflow_step_updated"] = typeof(WorkflowStateHandler),
        ["workflow_changed_turn"] = typeof(WorkflowStateHandler),
        ["workflow_paused"] = typeof(WorkflowStateHandler),
        ["workflow_resumed"] = typeof(WorkflowStateHandler),
        ["workflow_cancelled"] = typeof(WorkflowStateHandler),
        ["workflow_approval_status_changed"] = typeof(WorkflowApprovalStatusChangedHandler),
        ["workflow_completed"] = typeof(WorkflowCompletedHandler),
    };
}
