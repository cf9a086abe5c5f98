using Dataverse.Emulator.Control;
using Dataverse.Emulator.Limits;
using Dataverse.Emulator.Soap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Dataverse.Emulator;

/// <summary>The Organization service of one environment on a free port of 127.0.0.1.</summary>
public sealed class DataverseEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly BearerTokens _tokens = new();

    private DataverseEmulator(WebApplication app, DataverseEmulatorOptions options)
    {
        _app = app;
        Organization = new Organization(options);
        AdminToken = options.AdminToken;
        _tokens.Add(AdminToken, Organization.AdministratorId);
        if (options.Around is { } around)
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/__emu"), branch => branch.Use(around));
        new OrganizationEndpoint(Organization, _tokens, Traffic, new Throttle(options.Limits, Traffic, options.Clock)).Map(app);
        app.MapControl(Organization, _tokens);
    }

    public Organization Organization { get; }

    /// <summary>How many calls are under way.</summary>
    public Traffic Traffic { get; } = new();

    public string AdminToken { get; }

    public Uri BaseAddress => new(_app.Urls.First());

    public Uri OrganizationServiceUri => new(BaseAddress, OrganizationEndpoint.Path);

    public static async Task<DataverseEmulator> StartAsync(DataverseEmulatorOptions? options = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            // The platform takes messages of about 128 MB.
            kestrel.Limits.MaxRequestBodySize = 134217728;
        });
        builder.Services.AddRouting();
        var emulator = new DataverseEmulator(builder.Build(), options ?? new DataverseEmulatorOptions());
        await emulator._app.StartAsync();
        return emulator;
    }

    /// <summary>Adds a user with Basic User and the named roles, and gives the user's access token.</summary>
    public (Guid UserId, string Token) AddUser(string fullName, params string[] roles)
    {
        var user = Organization.AddUser(fullName, roles);
        return (user, _tokens.Issue(user));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Traffic.Dispose();
    }
}
