namespace Ironclad.Sandbox.Page.Deliveries;

/// <summary>One event on its way from Ironclad to the Agreement.</summary>
/// <param name="Workflow">As people name it.</param>
/// <param name="Answer">What the relay answered last.</param>
/// <param name="State">Of its entry in the relay's journal.</param>
/// <param name="Effect">What the relay did with it, or why it failed.</param>
/// <param name="Code">Finds the attempt in the relay's log.</param>
public sealed record DeliveryRow(
    string When, string Event, string Workflow, string Answer, DeliveryState State, string Effect, int Attempts, string Code);

public enum DeliveryState
{
    /// <summary>The relay did not take it; Ironclad sends it again.</summary>
    Undelivered,
    Waiting,
    Done,
    Ignored,
    SetAside,

    /// <summary>Not signed by Ironclad: refused and not stored.</summary>
    Forged,
}
