using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Brings the signed document to the Agreement.</summary>
internal sealed class WorkflowCompletedHandler(SignedDocument signedDocument) : IEventHandler
{
    public bool ComesAlone => true;

    public Task<NotePlan> PlanAsync(IroncladEvent ironcladEvent, Workflow workflow, CancellationToken cancellation) =>
        signedDocument.PlanAsync(workflow, cancellation);
}
