using Ironclad.RelayApi.Alerts;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Diagnostics;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Retention;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.KeyVault;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Operations.Pages;
using Ironclad.RelayApi.Orphans;
using Ironclad.RelayApi.Pairs;
using Ironclad.RelayApi.PendingLaunches;
using Ironclad.RelayApi.Reconciliation;
using Ironclad.RelayApi.Stories;
using Ironclad.RelayApi.Watchdog;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi;

/// <summary>Puts the relay together. Tests and the sandbox start the same relay with their own settings and services.</summary>
public static class RelayApp
{
    /// <param name="configure">Runs last, so that it can replace what the relay registers.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        AddRelay(builder);
        configure?.Invoke(builder);
        builder.AddKeyVault();
        builder.AddPairs(configure);
        return Build(builder);
    }

    /// <summary>A further pair's relay, whose server and settings are given.</summary>
    internal static WebApplication CreatePair(
        WebApplicationOptions options, Action<WebApplicationBuilder> first, Action<WebApplicationBuilder> last)
    {
        var builder = WebApplication.CreateBuilder(options);
        first(builder);
        AddRelay(builder);
        last(builder);
        return Build(builder);
    }

    private static void AddRelay(WebApplicationBuilder builder)
    {
        // A line for each SQL statement tells an operator nothing, even where appsettings.json was left behind.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.AddWebhooks();
        builder.Services.AddInbox().AddHandlers().AddIronclad().AddDataverse().AddCredentials().AddOperations();
        builder.Services.AddJobs().AddPendingLaunches().AddReconciliation().AddOrphans().AddWatchdog().AddRetention().AddLogKeeping();
        builder.Services.AddStories().AddAlerts();
    }

    private static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.AddDiagnostics();
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseResponseHeaders();
        app.UseAdminKey();
        app.UseOperationsPages();
        app.MapWebhooks();
        app.MapOperations();
        app.MapMetrics();
        return app;
    }
}
