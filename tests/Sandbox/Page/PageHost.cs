using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ironclad.Sandbox.Page;

/// <summary>The page of the sandbox: the seller's Agreement, its workflow in Ironclad, and what passes between them.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly World _world;

    private PageHost(WebApplication app, World world)
    {
        _app = app;
        _world = world;
    }

    public Uri Address => new(_app.Urls.First());

    public static async Task<PageHost> StartAsync(World world)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port: 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        builder.Services.AddPageGuard(world.Folder);

        var app = builder.Build();
        app.UsePageGuard();
        app.MapPage(world);
        await app.StartAsync();
        return new PageHost(app, world);
    }

    public async Task StayUpAsync(Narrator narrator)
    {
        narrator.Say("Everything stays up until you press Ctrl+C. Now it is your turn:");
        narrator.Address("The sandbox's page", Address);
        narrator.Address("Relay's operations", new Uri(_world.Relay.Address, "/ops"));
        narrator.Say($"Its admin key is {_world.Relay.AdminKey}");
        await _app.WaitForShutdownAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
