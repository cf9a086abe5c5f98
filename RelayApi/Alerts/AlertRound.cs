using System.Text.Json;
using System.Text.Json.Serialization;
using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Alerts;

/// <summary>
/// One look at everything that may be wrong, and the news of it. Of several relays one looks at a time; what is open and who knows
/// it stands with the jobs in their common store. Without the store each relay tells that by itself.
/// </summary>
internal sealed class AlertRound(
    IJobLanes lanes, IEnumerable<IAlertSource> sources, AlertPost post, IOptions<AlertOptions> options, TimeProvider time)
{
    /// <summary>The lane of the alerts, beside those of the jobs.</summary>
    public const string Lane = "alerts";

    private static readonly TimeSpan LeaseDuration = TimeSpan.FromMinutes(3);

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private IReadOnlyList<OpenAlert> _own = [];

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await RunSharedAsync(cancellation);
            await RunOwnAsync([], cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            await RunOwnAsync([StoreUnavailable()], cancellation);
        }
    }

    /// <summary>What is open now, the gravest first.</summary>
    public async Task<IReadOnlyList<OpenAlert>> OpenAsync(CancellationToken cancellation)
    {
        var lane = (await lanes.ListAsync(cancellation)).FirstOrDefault(state => state.Job == Lane);
        return [.. Read(lane?.Watermark).Concat(_own).Where(alert => alert.News != AlertNews.Resolved)
            .OrderByDescending(alert => alert.Alert.Severity).ThenBy(alert => alert.Since)];
    }

    private static Alert StoreUnavailable() => new(
        AlertKind.StoreUnavailable, "store", AlertSeverity.Error,
        "The relay's inbox does not answer. Deliveries are answered 503, and Ironclad sends them again for 13.6 hours.",
        "Look at /health/ready and the relay's log: is the disk full, the file locked, or the database away? When it is back, everything goes "
            + "on by itself.");

    private async Task RunSharedAsync(CancellationToken cancellation)
    {
        if (await lanes.ClaimAsync([Lane], LeaseDuration, cancellation) is not { } lease)
            return;
        var open = await NextAsync(Read(lease.Watermark), await FindAsync(cancellation), cancellation);
        var kinds = string.Join(", ", open.Select(alert => alert.Alert.Kind).Distinct());
        var end = new JobEnd(
            options.Value.Interval, open.Count == 0 ? "Nothing is wrong." : $"{open.Count} open: {kinds}.", JsonSerializer.Serialize(open, Json));
        await lanes.EndAsync(lease, end, CancellationToken.None);
    }

    private async Task RunOwnAsync(IReadOnlyList<Alert> found, CancellationToken cancellation)
    {
        if (_own.Count > 0 || found.Count > 0)
            _own = await NextAsync(_own, found, cancellation);
    }

    private async Task<IReadOnlyList<OpenAlert>> NextAsync(
        IReadOnlyList<OpenAlert> open, IReadOnlyList<Alert> found, CancellationToken cancellation)
    {
        var next = AlertBook.Next(open, found, post.Channels, options.Value, time.GetUtcNow());
        return AlertBook.Told(await post.TellAsync(next, cancellation));
    }

    private async Task<IReadOnlyList<Alert>> FindAsync(CancellationToken cancellation)
    {
        var found = new List<Alert>();
        foreach (var source in sources)
            found.AddRange(await source.FindAsync(cancellation));
        return found;
    }

    private static IReadOnlyList<OpenAlert> Read(string? watermark) =>
        watermark is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<OpenAlert>>(watermark, Json) ?? [];
}
