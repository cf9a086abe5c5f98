namespace Ironclad.Emulator.Control;

/// <summary>A fault for the next deliveries.</summary>
public sealed record DeliveryFaultRequest(DeliveryFault Fault, int Times = 1);
