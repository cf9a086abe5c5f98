using Ironclad.Mapping;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>The business settings, read once for minutes: they change rarely and every event needs them.</summary>
internal sealed class SettingsCache(IAgreements agreements, IOptions<DataverseOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile Snapshot? _snapshot;

    public async Task<SyncSettings> GetAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } known)
            return known;
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } readMeanwhile)
                return readMeanwhile;
            var values = await agreements.ReadSettingsAsync(cancellation);
            await DemandOriginalAsync(values.GetValueOrDefault(SettingNames.ConfirmedOrganization), cancellation);
            var settings = SyncSettings.From(values) with { Language = await agreements.ReadLanguageAsync(cancellation) };
            _snapshot = new Snapshot(settings, time.GetTimestamp());
            return settings;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Everything the relay does with contracts needs the settings, so a copied environment ends here.</summary>
    private async Task DemandOriginalAsync(string? confirmed, CancellationToken cancellation)
    {
        if (confirmed is not null && !ConfirmedOrganization.Allows(confirmed, await agreements.OrganizationIdAsync(cancellation), name: null))
            throw new CopiedEnvironmentException();
    }

    private SyncSettings? Fresh() =>
        _snapshot is { } snapshot && time.GetElapsedTime(snapshot.ReadAt) < options.Value.SettingsLifetime ? snapshot.Settings : null;

    private sealed record Snapshot(SyncSettings Settings, long ReadAt);
}
