using Ironclad.Emulator.Webhooks.Deliveries;

namespace Ironclad.Emulator.Control.Routes;

/// <summary>Deliveries: what was sent, faults of the next ones, sending again.</summary>
internal static class DeliveryControl
{
    public static void MapDeliveryControl(this IEndpointRouteBuilder control, Emulation emulation)
    {
        var room = emulation.Deliveries;
        control.MapGet("/deliveries", () => Report(room.All));
        control.MapPost("/deliveries/settle", async () =>
        {
            await room.SendDue();
            return Report(room.All);
        });
        control.MapPost("/deliveries/resend", (Resend body) => Again(emulation, body));
        control.MapPost("/deliveries/faults", (DeliveryFaultRequest body) => room.Faults.Add(body.Fault, body.Times));
        control.MapDelete("/deliveries/faults", room.Faults.Clear);
        control.MapPost("/key/rotate", emulation.Key.Rotate);
    }

    private static async Task<IResult> Again(Emulation emulation, Resend body)
    {
        var chosen = emulation.Deliveries.All
            .Where(delivery => body.EventIds is null || body.EventIds.Contains(delivery.EventId)).ToArray();
        if (body.Order is ResendOrder.Reverse)
            Array.Reverse(chosen);
        else if (body.Order is ResendOrder.Shuffle)
            new Random(body.Seed).Shuffle(chosen);

        var again = chosen.Select(delivery => emulation.Deliveries.Resend(delivery, body.Fresh)).ToList();
        await emulation.Deliveries.SendDue();
        return Report(again);
    }

    private static IResult Report(IEnumerable<Delivery> deliveries) =>
        Results.Json(deliveries.Select(delivery => delivery.ToReport()).ToList());
}
