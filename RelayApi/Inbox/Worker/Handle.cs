using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>The way from an event to its handler.</summary>
internal delegate Task<HandlerResult> Handle(IroncladEvent ironcladEvent, CancellationToken cancellation);
