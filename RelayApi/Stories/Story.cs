namespace Ironclad.RelayApi.Stories;

/// <summary>What happened to one Agreement in both systems: ids, codes, states and times, no person data.</summary>
/// <param name="Code">Names it in messages, notes, traces and logs.</param>
/// <param name="Lines">The latest first.</param>
/// <param name="Problems">Which part is missing and why; empty when the story is whole.</param>
internal sealed record Story(
    Guid AgreementId, string Code, AgreementFacts? Agreement, WorkflowFacts? Workflow, IReadOnlyList<StoryLine> Lines, IReadOnlyList<string> Problems)
{
    /// <summary>Nothing that was asked knows it.</summary>
    public bool IsEmpty => Agreement is null && Workflow is null && Lines.Count == 0;
}

/// <summary>The row in Dataverse as it stands now.</summary>
internal sealed record AgreementFacts(string? Number, string? Type, string? Status, string? WorkflowId, DateTimeOffset Created, DateTimeOffset Modified)
{
    public string? Step { get; init; }

    public string? Turn { get; init; }

    public string? ErrorCode { get; init; }

    public DateTimeOffset? LastSynced { get; init; }
}

/// <summary>The workflow in Ironclad as it stands now.</summary>
/// <param name="Status">As the Agreement would say it.</param>
internal sealed record WorkflowFacts(
    string Id, string? IroncladId, string Status, string? Step, string? Turn, DateTimeOffset? Created, DateTimeOffset? LastUpdated);

/// <param name="Correlation">What the logs name the work by.</param>
/// <param name="EventId">The entry of the journal, where the line is one.</param>
internal sealed record StoryLine(
    DateTimeOffset At, StorySource Source, string What, string? Details = null, string? Correlation = null, string? EventId = null)
{
    /// <summary>Somebody may have to act, or had to.</summary>
    public bool IsTrouble { get; init; }
}

internal enum StorySource
{
    /// <summary>The row of the Agreement.</summary>
    Dataverse,

    /// <summary>The log in Dataverse, which plug-in and relay write.</summary>
    Log,

    /// <summary>The timeline of the Agreement.</summary>
    Note,

    /// <summary>The journal of this relay.</summary>
    Journal,
    Ironclad,
}
