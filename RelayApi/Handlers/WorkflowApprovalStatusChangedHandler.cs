using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Tells the Agreement's timeline who decided what and when.</summary>
internal sealed class WorkflowApprovalStatusChangedHandler : IEventHandler
{
    public bool ComesAlone => false;

    public Task<NotePlan> PlanAsync(IroncladEvent ironcladEvent, Workflow workflow, CancellationToken cancellation) =>
        Task.FromResult(NotePlan.Of(ApprovalNote.For(workflow, ApprovalEvent.Read(ironcladEvent))));
}
