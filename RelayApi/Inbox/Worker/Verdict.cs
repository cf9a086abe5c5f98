namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>What one attempt came to.</summary>
internal sealed record Verdict(VerdictKind Kind, string Reason, TimeSpan Wait = default);

internal enum VerdictKind
{
    Done,
    Ignored,
    SetAside,
    Retry,

    /// <summary>A human must act; every other entry would fail the same way.</summary>
    AskHuman,

    /// <summary>The relay stopped, or lost the lease, in the middle.</summary>
    Interrupted,
}
