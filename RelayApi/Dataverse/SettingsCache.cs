using Ironclad.Mapping;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>The business settings, read once for minutes: they change rarely and every event needs them.</summary>
internal sealed class SettingsCache(IAgreements agreements, IOptions<DataverseOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile Snapshot? _snapshot;

    /// <summary>How old they may be when a template is not among them: legal-ops may have just added it.</summary>
    private static readonly TimeSpan Newest = TimeSpan.FromMinutes(1);

    public Task<SyncSettings> GetAsync(CancellationToken cancellation) => GetAsync(options.Value.SettingsLifetime, cancellation);

    /// <summary>The settings, read again for a template that they do not know unless that was done a moment ago.</summary>
    public async Task<SyncSettings> GetKnowingAsync(string? templateId, CancellationToken cancellation)
    {
        var settings = await GetAsync(cancellation);
        return settings.IsMapped(templateId) ? settings : await GetAsync(Newest, cancellation);
    }

    private async Task<SyncSettings> GetAsync(TimeSpan lifetime, CancellationToken cancellation)
    {
        if (Fresh(lifetime) is { } known)
            return known;
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (Fresh(lifetime) is { } readMeanwhile)
                return readMeanwhile;
            var values = await agreements.ReadSettingsAsync(cancellation);
            await DemandOriginalAsync(values.GetValueOrDefault(SettingNames.ConfirmedOrganization), cancellation);
            var settings = SyncSettings.From(values, await agreements.ReadTemplatesAsync(cancellation)) with
            {
                Language = await agreements.ReadLanguageAsync(cancellation),
            };
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

    private SyncSettings? Fresh(TimeSpan lifetime) =>
        _snapshot is { } snapshot && time.GetElapsedTime(snapshot.ReadAt) < lifetime ? snapshot.Settings : null;

    private sealed record Snapshot(SyncSettings Settings, long ReadAt);
}
