using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// Values, step, turn, pause or end of a workflow have changed. The events say neither what is new nor, under a confirmed key, which attributes
/// they concern: what differs is found by comparing.
/// </summary>
internal sealed class WorkflowStateHandler : IEventHandler
{
    public bool ComesAlone => false;

    public Task<NotePlan> PlanAsync(IroncladEvent ironcladEvent, Workflow workflow, CancellationToken cancellation) =>
        Task.FromResult(NotePlan.None);
}
