using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// Handles one kind of event. A handler may run twice for one event (a worker that froze wakes up and repeats),
/// so its effects are idempotent; what it cannot do now it throws or answers with <see cref="HandlerResult.NotYet"/>.
/// </summary>
internal interface IEventHandler
{
    Task<HandlerResult> HandleAsync(IroncladEvent ironcladEvent, CancellationToken cancellation);
}
