using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Brings the signed document to the Agreement.</summary>
internal sealed class WorkflowCompletedHandler(AgreementSync sync, SignedDocument signedDocument) : IEventHandler
{
    public Task<HandlerResult> HandleAsync(IroncladEvent ironcladEvent, CancellationToken cancellation) =>
        sync.RunAsync(ironcladEvent, signedDocument.PlanAsync, cancellation);
}
