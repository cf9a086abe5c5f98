using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Credentials;

/// <summary>
/// Two credentials of one service while one replaces the other. The next one is used as soon as the service has taken it, and left for
/// the current one when it is refused, so that neither a typing error nor an early revocation stops the relay.
/// </summary>
internal sealed partial class Rotation<T>(ICredentialSource<T> source, TimeProvider time, ILogger<Rotation<T>> logger) : IRotation, IDisposable
    where T : class, ICredential
{
    private static readonly TimeSpan UntilTriedAgain = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneTrial = new(1, 1);
    private volatile T? _proven;
    private volatile Refused? _refused;

    public T InUse => Chosen ?? throw new HandlerException(
        FailureKind.AskHuman, $"The credential for {source.Service} was taken out of the relay's settings while it runs. Set it again.");

    public CredentialUse Use
    {
        get
        {
            var (inUse, next) = (Chosen, source.Next);
            var refusal = _refused is { } refused && refused.Credential.Equals(next) ? refused.Reason : null;
            var state = next is null ? NextCredential.None
                : refusal is not null ? NextCredential.Refused
                : next.Equals(_proven) ? NextCredential.Works : NextCredential.Untried;
            return new(source.Service, inUse?.Setting, inUse is null ? null : source.ExpiryOf(inUse), next?.Setting, state, refusal);
        }
    }

    private T? Chosen => source.Next is { } next && next.Equals(_proven) ? next : source.Current ?? source.Next;

    public async Task<bool> TryNextAsync(CancellationToken cancellation)
    {
        if (source.Next is not { } next)
            return false;
        if (Known(next) is { } known)
            return known;
        await _oneTrial.WaitAsync(cancellation);
        try
        {
            return Known(next) ?? Learn(next, await source.TryAsync(next, cancellation));
        }
        finally
        {
            _oneTrial.Release();
        }
    }

    /// <summary>Hears that the service refused a credential in use.</summary>
    /// <returns>The other one, when there is one to go on with.</returns>
    public async Task<T?> OtherAsync(T refused, string reason, CancellationToken cancellation)
    {
        if (source.Next is not { } next)
            return null;
        if (!refused.Equals(next))
            return await TryNextAsync(cancellation) ? next : null;
        Learn(next, reason);
        return source.Current;
    }

    public void Dispose() => _oneTrial.Dispose();

    private bool? Known(T next)
    {
        if (next.Equals(_proven))
            return true;
        return _refused is { } refused && refused.Credential.Equals(next) && time.GetUtcNow() < refused.At + UntilTriedAgain ? false : null;
    }

    private bool Learn(T next, string? refusal)
    {
        var (before, works) = (_refused, refusal is null);
        _proven = works ? next : null;
        _refused = works ? null : new Refused(next, refusal!, time.GetUtcNow());
        if (works)
            Log.TakenOver(logger, source.Service, next.Setting, source.Current?.Setting ?? next.Setting);
        else if (before is null || !before.Credential.Equals(next) || before.Reason != refusal)
            Log.Refused(logger, next.Setting, refusal!, source.Current?.Setting ?? "nothing");
        return works;
    }

    private sealed record Refused(T Credential, string Reason, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Service} takes {Next}, which is used from now on. {Current} can be given the same value, and {Next} be removed.")]
        public static partial void TakenOver(ILogger logger, string service, string next, string current);

        [LoggerMessage(LogLevel.Warning, "{Next} is refused: {Reason} {Current} is used; {Next} is tried again every few minutes.")]
        public static partial void Refused(ILogger logger, string next, string reason, string current);
    }
}
