using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests;

/// <summary>
/// The real relay on a free loopback port. Its worker is paused unless a test says otherwise, so that the journal shows what was received.
/// </summary>
internal sealed class RelayUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RelayUnderTest(WebApplication app, FakeTimeProvider time)
    {
        (_app, Time) = (app, time);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public FakeTimeProvider Time { get; }

    public Uri WebhookAddress => new(Http.BaseAddress!, "/webhooks/ironclad");

    public IServiceProvider Services => _app.Services;

    public static async Task<RelayUnderTest> StartAsync(
        Uri ironclad, string inboxPath, Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 7, 30, 12, 15, 0, TimeSpan.Zero));
        var app = RelayApp.Create([], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(Settings(ironclad, inboxPath, settings));
            builder.Services.AddSingleton<TimeProvider>(time);
            replace?.Invoke(builder.Services);
        });
        await app.StartAsync();
        return new RelayUnderTest(app, time);
    }

    public async Task<JournalEntry?> EntryAsync(string eventId) =>
        await Services.GetRequiredService<IJournal>().FindAsync(eventId, default);

    /// <summary>Changes settings of the running relay.</summary>
    public void Set(params (string Key, string? Value)[] settings)
    {
        var configuration = Services.GetRequiredService<IConfiguration>();
        foreach (var (key, value) in settings)
            configuration[key] = value;
    }

    /// <summary>The event ids of everything in the journal.</summary>
    public Task<List<string>> StoredAsync() => Services.GetRequiredService<IInboxDatabase>()
        .ReadAsync(context => context.Journal.Select(entry => entry.EventId).ToListAsync(), default);

    public async Task<int> StatusAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private static Dictionary<string, string?> Settings(Uri ironclad, string inboxPath, (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Ironclad:BaseUrl"] = ironclad.AbsoluteUri,
            ["Ironclad:ApiToken"] = "legacy-token",
            ["Ironclad:RetryDelay"] = "00:00:00",
            ["Dataverse:Url"] = "http://127.0.0.1:9",
            ["Inbox:DatabasePath"] = inboxPath,
            ["Inbox:Paused"] = "true",
            ["Jobs:Enabled"] = "false",
        };
        foreach (var (key, value) in more)
            settings[key] = value;
        return settings;
    }
}
