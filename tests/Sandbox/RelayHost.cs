using Azure.Core;
using Ironclad.Emulator;
using Ironclad.RelayApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ironclad.Sandbox;

/// <summary>Starts the real relay with the settings an admin would give it; only Entra ID is replaced.</summary>
internal static class RelayHost
{
    private static readonly Uri AnyFreePort = new("http://127.0.0.1:0");

    /// <param name="address">A free port by default.</param>
    public static async Task<WebApplication> StartAsync(RelaySettings given, Uri? address = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Ironclad:BaseUrl"] = given.Ironclad.AbsoluteUri,
            ["Ironclad:ApiToken"] = DefaultCompany.ApiToken,
            ["Dataverse:Url"] = given.Dataverse.AbsoluteUri,
            ["Inbox:DatabasePath"] = Path.Combine(given.Folder, "inbox.db"),
            ["Operations:AdminKey"] = given.AdminKey,
            // A story has no time to wait for jobs: it asks for each run.
            ["Jobs:PollInterval"] = "00:00:00.1",
            ["PendingLaunches:Interval"] = "01:00:00",
            ["PendingLaunches:SettleTime"] = "00:00:00",
        };

        var relay = RelayApp.Create([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            builder.WebHost.UseUrls((address ?? AnyFreePort).AbsoluteUri);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<TokenCredential>(new StaticCredential(given.ApplicationToken));
        });
        await relay.StartAsync();
        return relay;
    }

    public static Uri AddressOf(WebApplication relay) => new(relay.Urls.First());
}
