using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// Ironclad's public key. It is fetched when first needed and again when a signature does not match it, since Ironclad may rotate
/// it without notice; forged deliveries must not turn that into a flood, so fetches are shared and spaced.
/// </summary>
internal sealed class VerificationKeys(
    Func<CancellationToken, Task<string>> fetch, IOptions<WebhookOptions> options, TimeProvider time)
{
    public static readonly TimeSpan SpacingAfterSuccess = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan SpacingAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>A sender may not wait long for its answer; the fetch itself goes on and serves the next delivery.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly Lock _lock = new();
    private volatile VerificationKey? _key;
    private volatile Previous? _previous;
    private Task<VerificationKey>? _lastFetch;
    private DateTimeOffset _askedAt;

    public async Task<VerificationKey> CurrentAsync(CancellationToken cancellation) => _key ?? await AskAsync(cancellation);

    /// <summary>The key before the current one, while deliveries signed with it may still be on their way.</summary>
    public VerificationKey? PreviousKey => _previous is { } previous && time.GetUtcNow() < previous.Until ? previous.Key : null;

    /// <summary>A key other than the one that did not fit, when there is one; otherwise the same again.</summary>
    public async Task<VerificationKey> OtherThanAsync(VerificationKey mismatched, CancellationToken cancellation) =>
        _key is { } known && known != mismatched ? known : await AskAsync(cancellation);

    private Task<VerificationKey> AskAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (MayFetch())
            {
                _askedAt = time.GetUtcNow();
                _lastFetch = Task.Run(FetchAsync);
            }

            return _lastFetch!.WaitAsync(Patience, time, cancellation);
        }
    }

    private bool MayFetch()
    {
        if (_lastFetch is not { IsCompleted: true } last)
            return _lastFetch is null;
        return time.GetUtcNow() - _askedAt >= (last.IsCompletedSuccessfully ? SpacingAfterSuccess : SpacingAfterFailure);
    }

    // Outlives the delivery that asked: other deliveries wait for the same fetch.
    private async Task<VerificationKey> FetchAsync()
    {
        var fetched = VerificationKey.Parse(await fetch(CancellationToken.None));
        var known = _key;
        if (known?.IsSameAs(fetched) == true)
            return known;
        if (known is not null)
            _previous = new Previous(known, time.GetUtcNow() + options.Value.PreviousKeyLifetime);
        return _key = fetched;
    }

    private sealed record Previous(VerificationKey Key, DateTimeOffset Until);
}
