namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>Whether the worker may work, and what keeps it from doing so.</summary>
internal sealed partial class WorkerState(KillSwitch killSwitch, TimeProvider time, ILogger<WorkerState> logger)
{
    private volatile Rest? _rest;

    /// <summary>What a human has to put right; null when nothing.</summary>
    public string? HumanNeeded => _rest?.Reason;

    public bool IsPaused => killSwitch.IsOn;

    public bool IsResting => IsPaused || (_rest is { } rest && time.GetUtcNow() < rest.Until);

    public void AskHuman(string reason, TimeSpan rest)
    {
        _rest = new Rest(reason, time.GetUtcNow() + rest);
        Log.HumanNeeded(logger, reason, rest);
    }

    public void Works() => _rest = null;

    private sealed record Rest(string Reason, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Critical, "Handling rests, receiving goes on. A human is needed: {Reason} Tried again in {Rest}.")]
        public static partial void HumanNeeded(ILogger logger, string reason, TimeSpan rest);
    }
}
