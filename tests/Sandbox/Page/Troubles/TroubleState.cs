namespace Ironclad.Sandbox.Page.Troubles;

/// <summary>What is broken at the moment.</summary>
/// <param name="Undelivered">Deliveries that Ironclad will try again.</param>
public sealed record TroubleState(IroncladMood Mood, bool RelayIsRunning, int Undelivered);
