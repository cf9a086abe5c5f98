using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Tells the Agreement's timeline who decided what and when.</summary>
internal sealed class WorkflowApprovalStatusChangedHandler(SettingsCache settings) : IEventHandler
{
    public bool ComesAlone => false;

    public async Task<NotePlan> PlanAsync(IroncladEvent ironcladEvent, Workflow workflow, CancellationToken cancellation) =>
        NotePlan.Of(ApprovalNote.For(workflow, ApprovalEvent.Read(ironcladEvent), (await settings.GetAsync(cancellation)).Language));
}
