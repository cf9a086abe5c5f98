namespace Ironclad.RelayApi.Inbox;

/// <param name="WorkflowId">The lane of the entry; needed unless the entry is ignored.</param>
/// <param name="IgnoredBecause">Null when a handler shall take the event.</param>
internal sealed record NewEntry(string EventId, string EventName, string? WorkflowId, byte[] Body, string? IgnoredBecause = null);
