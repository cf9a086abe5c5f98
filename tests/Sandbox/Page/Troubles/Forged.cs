namespace Ironclad.Sandbox.Page.Troubles;

/// <summary>A delivery that somebody else signed.</summary>
/// <param name="Status">What the relay answered; none when it is stopped.</param>
internal sealed record Forged(DateTimeOffset At, string Event, string WorkflowId, int? Status);
