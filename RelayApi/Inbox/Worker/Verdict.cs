namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>What an attempt came to for one entry.</summary>
internal sealed record Verdict(VerdictKind Kind, string Reason, TimeSpan Wait = default)
{
    /// <summary>The Agreement that the event was found to be about.</summary>
    public Guid? AgreementId { get; init; }

    /// <summary>The state in which the verdict settles the entry; null when it goes on waiting.</summary>
    public EntryState? Settles => Kind switch
    {
        VerdictKind.Done => EntryState.Done,
        VerdictKind.Ignored => EntryState.Ignored,
        VerdictKind.SetAside => EntryState.SetAside,
        VerdictKind.Retry or VerdictKind.Throttled or VerdictKind.AskHuman or VerdictKind.Interrupted => null,
    };
}

internal enum VerdictKind
{
    Done,
    Ignored,
    SetAside,
    Retry,

    /// <summary>There were too many calls; the attempt does not count.</summary>
    Throttled,

    /// <summary>A human must act; every other entry would fail the same way.</summary>
    AskHuman,

    /// <summary>The relay stopped, or lost the lease, in the middle.</summary>
    Interrupted,
}
