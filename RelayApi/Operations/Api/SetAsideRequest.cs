namespace Ironclad.RelayApi.Operations.Api;

/// <param name="Reason">For the next operator; no person data.</param>
internal sealed record SetAsideRequest(string EventId, string Reason);
