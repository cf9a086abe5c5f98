using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.KeyVault;

/// <summary>Reads the vault again and again, so that a secret that is replaced there reaches the relay without a restart.</summary>
internal sealed partial class VaultReload(
    VaultSettings vault, IOptions<KeyVaultOptions> options, TimeProvider time, ILogger<VaultReload> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ReloadInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Task.Run(Refresh, stoppingToken);
    }

    private void Refresh()
    {
        try
        {
            if (vault.Refresh() is { Length: > 0 } changed)
                Log.Changed(logger, string.Join(", ", changed));
            else if (vault.Problem is { } problem)
                Log.Unread(logger, vault.Address, problem);
        }
        // Whoever listens for changes checks them at once; the relay goes on with what it started with.
        catch (AggregateException invalid)
        {
            Log.Invalid(logger, string.Join(' ', invalid.Flatten().InnerExceptions.OfType<OptionsValidationException>().SelectMany(wrong => wrong.Failures)));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The key vault has other values for {Settings}.")]
        public static partial void Changed(ILogger logger, string settings);

        [LoggerMessage(LogLevel.Warning, "The key vault {Vault} could not be read: {Problem} The relay goes on with the values it has.")]
        public static partial void Unread(ILogger logger, Uri vault, string problem);

        [LoggerMessage(LogLevel.Warning, "A value that the key vault has now is wrong: {Problems}")]
        public static partial void Invalid(ILogger logger, string problems);
    }
}
