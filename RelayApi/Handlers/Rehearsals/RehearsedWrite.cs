namespace Ironclad.RelayApi.Handlers.Rehearsals;

/// <summary>What events would lead to that are handled together. No person data: values only where they cannot hold a name.</summary>
internal sealed record RehearsedWrite(string WorkflowId, IReadOnlyList<string> EventIds, Expected Expected, string Decision)
{
    public Guid? AgreementId { get; init; }

    /// <summary>Columns with the values that they would get.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<RehearsedNote> Notes { get; init; } = [];
}

/// <param name="Event">The kind of event that calls for it.</param>
internal sealed record RehearsedNote(Guid Id, string Event);

internal enum Expected
{
    /// <summary>Dataverse would be written.</summary>
    Write,

    /// <summary>Dataverse says already what Ironclad says.</summary>
    Nothing,

    Ignored,

    /// <summary>It would wait for something that is not there yet.</summary>
    NotYet,

    /// <summary>It would fail and be tried again.</summary>
    Retry,

    SetAside,

    /// <summary>Handling would rest until a human acts.</summary>
    AskHuman,
}
