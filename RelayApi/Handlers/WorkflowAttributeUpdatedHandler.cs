using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>The event names attributes, not values, and not under a confirmed key: what differs is found by comparing.</summary>
internal sealed class WorkflowAttributeUpdatedHandler(AgreementSync sync) : IEventHandler
{
    public Task<HandlerResult> HandleAsync(IroncladEvent ironcladEvent, CancellationToken cancellation) =>
        sync.RunAsync(ironcladEvent, (_, _) => Task.FromResult(NotePlan.None), cancellation);
}
