namespace Ironclad.RelayApi.Handlers;

/// <summary>Why an attempt failed and what that means for the next one.</summary>
/// <param name="RetryAfter">The wait that the failing service asked for.</param>
/// <param name="Reason">Cause and fix in plain words; no secret, no person data.</param>
internal sealed record Failure(FailureKind Kind, string Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>Nobody foresaw it, so it may be a mistake in the relay; the log gets its place in the code.</summary>
    public bool IsUnexpected { get; init; }

    /// <summary>One of several entries handled together may be to blame; alone, the others may do better.</summary>
    public bool IsOneEntrys => Kind == FailureKind.Never || IsUnexpected;

    /// <summary>There were too many calls, whosever they were: nothing is wrong with this event.</summary>
    public bool IsThrottling { get; init; }
}

internal enum FailureKind
{
    /// <summary>Passing: throttling, 5xx, network.</summary>
    Retry,

    /// <summary>Repeating it cannot help: validation, privilege, not found.</summary>
    Never,

    /// <summary>A human must act first: credentials were refused.</summary>
    AskHuman,
}
