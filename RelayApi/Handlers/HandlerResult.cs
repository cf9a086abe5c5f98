namespace Ironclad.RelayApi.Handlers;

/// <summary>What a handler decided, in words for the journal; never with person data in it.</summary>
internal sealed record HandlerResult(HandlerOutcome Outcome, string Decision)
{
    /// <summary>The Agreement that it is about, once known.</summary>
    public Guid? AgreementId { get; init; }

    public static HandlerResult Changed(string effect) => new(HandlerOutcome.Changed, effect);

    public static HandlerResult Unchanged(string why) => new(HandlerOutcome.Unchanged, why);

    public static HandlerResult Ignored(string why) => new(HandlerOutcome.Ignored, why);

    public static HandlerResult NotYet(string why) => new(HandlerOutcome.NotYet, why);
}

internal enum HandlerOutcome
{
    /// <summary>Dataverse was written.</summary>
    Changed,

    /// <summary>Dataverse already said what Ironclad says.</summary>
    Unchanged,

    /// <summary>The event does not concern an Agreement.</summary>
    Ignored,

    /// <summary>Something is not there yet (the Agreement is not committed, the record is not made): try again later.</summary>
    NotYet,
}
