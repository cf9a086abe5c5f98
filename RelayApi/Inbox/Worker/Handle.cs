using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>The way from a workflow's events to what they lead to.</summary>
/// <returns>A result for each event from the first on; events without one are handed over again.</returns>
internal delegate Task<IReadOnlyList<HandlerResult>> Handle(IReadOnlyList<IroncladEvent> burst, CancellationToken cancellation);
