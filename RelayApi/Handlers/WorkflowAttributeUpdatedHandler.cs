using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>The event names attributes, not values, and not under a confirmed key: what differs is found by comparing.</summary>
internal sealed class WorkflowAttributeUpdatedHandler : IEventHandler
{
    public bool ComesAlone => false;

    public Task<NotePlan> PlanAsync(IroncladEvent ironcladEvent, Workflow workflow, CancellationToken cancellation) =>
        Task.FromResult(NotePlan.None);
}
