namespace Ironclad.RelayApi.Inbox;

/// <summary>The right to work one workflow's entries. Every claim has its own token, so a holder that slept too long finds out.</summary>
internal sealed record LaneLease(string WorkflowId, Guid Token);
