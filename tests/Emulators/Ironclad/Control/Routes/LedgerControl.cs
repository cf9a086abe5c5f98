namespace Ironclad.Emulator.Control.Routes;

/// <summary>The calls of the public API since the start or the last reset.</summary>
internal static class LedgerControl
{
    public static void MapLedgerControl(this IEndpointRouteBuilder control, Emulation emulation)
    {
        control.MapGet("/calls", () => Results.Json(emulation.Ledger.Calls));
        control.MapDelete("/calls", emulation.Ledger.Clear);
    }
}
