using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.KeyVault;
using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Pairs;

namespace Ironclad.RelayApi.Setup;

/// <summary>
/// A relay with this machine's settings, put together and not started: for what is to be found out beside the running one. Its inbox is a
/// folder of its own, because the running relay owns the real one.
/// </summary>
internal sealed class UnstartedRelay : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ironclad-relay-");
    private readonly WebApplication _app;
    private readonly VaultSettings? _vault;

    private UnstartedRelay(IConfiguration settings, VaultSettings? vault, Action<WebApplicationBuilder>? configure)
    {
        _vault = vault;
        _app = RelayApp.Create([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.UseOnly(settings);
            InboxPath = Path.GetFullPath(settings[OnlySettings.DatabasePath] ?? new InboxOptions().DatabasePath, builder.Environment.ContentRootPath);
            builder.Configuration[OnlySettings.DatabasePath] = Path.Combine(_folder.FullName, "inbox.db");
            configure?.Invoke(builder);
        });
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>The file that the settings name, from the content root on.</summary>
    public string InboxPath { get; private set; } = "";

    /// <param name="configuration">Wins over what the relay itself would read here.</param>
    /// <param name="pair">Null for the relay itself.</param>
    public static UnstartedRelay Of(IConfiguration configuration, string? pair, Action<WebApplicationBuilder>? configure)
    {
        var read = new ConfigurationBuilder().AddConfiguration(WebApplication.CreateBuilder().Configuration).AddConfiguration(configuration);
        var vault = VaultClient.Of(read.Build()) is { } client ? new VaultSettings(client) : null;
        IConfiguration settings = (vault is null ? read : read.Add(vault)).Build();
        return new UnstartedRelay(pair is null ? settings : PairSettings.Of(settings, pair), vault, configure);
    }

    /// <summary>What is missing or wrong in the settings, each with the way to set it.</summary>
    public IReadOnlyList<string> WrongSettings() =>
    [
        .. _vault?.Problem is { } problem ? (string[])[$"The key vault {_vault.Address.Host} (KeyVault:Url) could not be read: {problem}"] : [],
        .. _app.WrongSettingsOneByOne(),
    ];

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
