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
    /// <param name="folder">Where its inbox lies.</param>
    public static async Task<WebApplication> StartAsync(Uri ironclad, Uri dataverse, string applicationToken, string folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Ironclad:BaseUrl"] = ironclad.AbsoluteUri,
            ["Ironclad:ApiToken"] = DefaultCompany.ApiToken,
            ["Dataverse:Url"] = dataverse.AbsoluteUri,
            ["Inbox:DatabasePath"] = Path.Combine(folder, "inbox.db"),
            // A story has no time to wait for jobs: it asks for each run.
            ["Jobs:PollInterval"] = "00:00:00.1",
            ["PendingLaunches:Interval"] = "01:00:00",
            ["PendingLaunches:SettleTime"] = "00:00:00",
        };

        var relay = RelayApp.Create([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<TokenCredential>(new StaticCredential(applicationToken));
        });
        await relay.StartAsync();
        return relay;
    }

    public static Uri AddressOf(WebApplication relay) => new(relay.Urls.First());
}
