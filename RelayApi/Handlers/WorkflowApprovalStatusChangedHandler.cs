using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Tells the Agreement's timeline who decided what and when.</summary>
internal sealed class WorkflowApprovalStatusChangedHandler(AgreementSync sync) : IEventHandler
{
    public Task<HandlerResult> HandleAsync(IroncladEvent ironcladEvent, CancellationToken cancellation) => sync.RunAsync(
        ironcladEvent,
        (workflow, _) => Task.FromResult(NotePlan.Of(ApprovalNote.For(workflow, ApprovalEvent.Read(ironcladEvent)))),
        cancellation);
}
