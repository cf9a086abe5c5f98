using System.Net;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Control.Routes;
using Ironclad.Emulator.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Ironclad.Emulator;

/// <summary>
/// A stand-in for Ironclad on this machine: its public API over HTTP, signed webhooks, and a control API under
/// <c>/__emu</c> for what people do in Ironclad. What it does not imitate is answered 501.
/// </summary>
public sealed class IroncladEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Emulation _emulation;
    private readonly HttpClient _http;

    private IroncladEmulator(WebApplication app, Emulation emulation)
    {
        _app = app;
        _emulation = emulation;
        _http = new HttpClient { BaseAddress = emulation.BaseAddress };
        Control = new IroncladControl(_http);
    }

    public Uri BaseAddress => _emulation.BaseAddress;

    /// <summary>The control API of this emulator.</summary>
    public IroncladControl Control { get; }

    public static async Task<IroncladEmulator> StartAsync(IroncladEmulatorOptions? options = null)
    {
        var emulation = new Emulation(options ?? new());
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, emulation.Options.Port));
        builder.Services.AddRoutingCore();

        var app = builder.Build();
        if (emulation.Options.Around is { } around)
            app.UseWhen(http => !http.Request.Path.StartsWithSegments("/__emu"), branch => branch.Use(around));
        app.MapPublicApi(emulation);
        app.MapControl(emulation);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        emulation.BaseAddress = new Uri(addresses.Addresses.Single());
        return new IroncladEmulator(app, emulation);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        _emulation.Dispose();
    }
}
