using System.Net;
using System.Security.Cryptography;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Sqlite;
using Ironclad.RelayApi.Webhooks;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>A relay that only receives, on a free port of this machine: with the settings, but with a key and an inbox of its own.</summary>
internal sealed class LoopbackRelay : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ironclad-relay-");
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private LoopbackRelay(IConfiguration settings) => _app = RelayApp.Create([], builder =>
    {
        builder.Logging.ClearProviders();
        builder.UseOnly(settings);
        builder.Configuration.AddInMemoryCollection([.. Overrides()]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Endpoints of the settings belong to the running relay.
        builder.Services.Configure<KestrelServerOptions>(server => server.Configure());
        // Nothing is handled, and nobody is called.
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<SqliteStart>());
        builder.Services.AddSingleton(provider => new VerificationKeys(
            _ => Task.FromResult(Key.ExportSubjectPublicKeyInfoPem()),
            provider.GetRequiredService<IOptions<WebhookOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
    });

    public RSA Key { get; } = RSA.Create(2048);

    public IJournal Journal => _app.Services.GetRequiredService<IJournal>();

    public static async Task<LoopbackRelay> StartAsync(IConfiguration settings, CancellationToken cancellation)
    {
        var relay = new LoopbackRelay(settings);
        await relay._app.StartAsync(cancellation);
        relay._http.BaseAddress = new Uri(relay._app.Urls.First());
        return relay;
    }

    public async Task<HttpStatusCode> PostAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, cancellation);
            return response.StatusCode;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        Key.Dispose();
        // Kept connections hold the file on Windows.
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private IEnumerable<KeyValuePair<string, string?>> Overrides() =>
    [
        new("AllowedHosts", "*"),
        new("Inbox:Store", nameof(InboxStore.Sqlite)),
        new("Inbox:DatabasePath", Path.Combine(_folder.FullName, "inbox.db")),
    ];
}
