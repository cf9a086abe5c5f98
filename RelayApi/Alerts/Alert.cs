namespace Ironclad.RelayApi.Alerts;

/// <summary>Something that a person should know of and can do something about: no person data, no secret.</summary>
/// <param name="Key">The same alert has the same key, in every relay and at every look.</param>
/// <param name="Text">What is the matter.</param>
/// <param name="Fix">What to do.</param>
internal sealed record Alert(AlertKind Kind, string Key, AlertSeverity Severity, string Text, string Fix)
{
    /// <summary>Grows when the matter gets worse by a lot; people are told again then.</summary>
    public int Step { get; init; }

    public bool IsWorseThan(Alert before) => Severity > before.Severity || Step > before.Step;
}

internal enum AlertKind
{
    WebhookFailing,
    BacklogOld,
    SetAside,

    /// <summary>A human must act before events are handled again: a credential was refused, a setting is wrong, the environment is a copy.</summary>
    HandlingRests,
    Expiry,

    /// <summary>The one that is to replace another; events are handled with that.</summary>
    CredentialRefused,
    JobNeedsHuman,
    StoreUnavailable,
    Test,
}

internal enum AlertSeverity
{
    Information,
    Warning,
    Error,
}
