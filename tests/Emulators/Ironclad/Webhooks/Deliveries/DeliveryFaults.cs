using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;

namespace Ironclad.Emulator.Webhooks.Deliveries;

/// <summary>The faults that wait for the next deliveries, first come first served.</summary>
internal sealed class DeliveryFaults
{
    private readonly Queue<DeliveryFault> _waiting = new();

    public void Add(DeliveryFault fault, int times)
    {
        for (var i = 0; i < times; i++)
            _waiting.Enqueue(fault);
    }

    public void Clear() => _waiting.Clear();

    public DeliveryFault? Take() => _waiting.TryDequeue(out var fault) ? fault : null;

    /// <summary>A fault of the body is in every attempt; all others are in the first alone.</summary>
    public static DeliveryFault? OfAttempt(Delivery delivery) =>
        delivery.Fault is DeliveryFault.PrettyPrinted || delivery.Attempts == 0 ? delivery.Fault : null;

    public static Event PutOn(Event happened, DeliveryFault? fault)
    {
        var payload = happened.Payload.DeepClone().AsObject();
        if (fault is DeliveryFault.MissingTemplateId)
            payload.Remove("templateID");
        if (fault is DeliveryFault.EmptyUserEmail && payload.ContainsKey("userEmail"))
            payload["userEmail"] = "";
        if (fault is DeliveryFault.NonAscii)
            payload.Insert(0, "comment", JsonValue.Create("é 日本 😀 <>&'+ \u2028 \"\\\u001f"));
        return happened with { Payload = payload };
    }
}
