namespace Ironclad.Emulator.Control.Routes;

/// <summary>Faults of the imitated API.</summary>
internal static class FaultControl
{
    public static void MapFaultControl(this IEndpointRouteBuilder control, Emulation emulation)
    {
        control.MapGet("/faults", () => Results.Json(emulation.Faults.All));
        control.MapPost("/faults", emulation.Faults.Add);
        control.MapDelete("/faults", emulation.Faults.Clear);
    }
}
