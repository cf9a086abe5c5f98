using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Control.Routes;

/// <summary>The control API, apart from everything that is Ironclad's.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this WebApplication app, Emulation emulation)
    {
        var control = app.MapGroup("/__emu");
        control.MapWorkflowControl(emulation);
        control.MapDeliveryControl(emulation);
        control.MapLedgerControl(emulation);
        control.MapFaultControl(emulation);
        control.MapCompanyControl(emulation);
        app.MapFallback(http => Unknown(http.Request).WriteTo(http.Response));
    }

    private static Answer Unknown(HttpRequest request) =>
        Refusal.NotImitated($"{request.Method} {request.Path}", "Http/PublicApiEndpoints.cs").Answer;
}
