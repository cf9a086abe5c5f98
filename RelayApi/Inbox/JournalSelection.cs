namespace Ironclad.RelayApi.Inbox;

/// <summary>Which entries of the journal an operator means. What is left out does not narrow it.</summary>
internal sealed record JournalSelection
{
    public IReadOnlyList<string>? EventIds { get; init; }

    public EntryState? State { get; init; }

    public string? Event { get; init; }

    public string? Workflow { get; init; }

    /// <summary>Also what waits in one of the Agreement's workflows and is not known to be about it yet.</summary>
    public Guid? Agreement { get; init; }

    /// <summary>The code of an attempt, as the log names it.</summary>
    public string? Correlation { get; init; }

    /// <summary>Received then or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Received before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Settled then or later.</summary>
    public DateTimeOffset? SettledSince { get; init; }

    /// <summary>The correlation code of an Agreement that the entry was found to be about.</summary>
    public string? AgreementCode { get; init; }

    public bool NamesNothing() => this == new JournalSelection();
}
