using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.Sandbox;

/// <summary>The sandbox's relay. It can be stopped and started again: the same address, the same inbox.</summary>
internal sealed class RunningRelay : IAsyncDisposable
{
    private readonly RelaySettings _settings;
    private WebApplication _app;

    private RunningRelay(RelaySettings settings, WebApplication app)
    {
        _settings = settings;
        _app = app;
        Address = RelayHost.AddressOf(app);
    }

    public Uri Address { get; }

    public string AdminKey => _settings.AdminKey;

    public bool IsRunning { get; private set; } = true;

    /// <summary>What the relay is made of; it can be read while the relay is stopped.</summary>
    public IServiceProvider Services => _app.Services;

    public static async Task<RunningRelay> StartAsync(RelaySettings settings) => new(settings, await RelayHost.StartAsync(settings));

    public T Service<T>() where T : notnull => Services.GetRequiredService<T>();

    public async Task StopAsync()
    {
        if (!IsRunning)
            return;
        IsRunning = false;
        await _app.StopAsync();
    }

    public async Task StartAgainAsync()
    {
        if (IsRunning)
            return;
        // One relay owns the inbox: the stopped one lets go of it first.
        await _app.DisposeAsync();
        _app = await RelayHost.StartAsync(_settings, Address);
        IsRunning = true;
    }

    public async ValueTask DisposeAsync()
    {
        // Stopped before it is taken apart, so that no job is cut off.
        await StopAsync();
        await _app.DisposeAsync();
    }
}
