namespace Ironclad.Sandbox.Page.Agreements;

/// <summary>What the seller sees of one Agreement.</summary>
public sealed record AgreementForm
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Number { get; init; }

    public required string Status { get; init; }

    public string? WorkflowId { get; init; }

    /// <summary>Why it is not launched; empty when it is.</summary>
    public required string LaunchError { get; init; }

    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<TimelineItem> Timeline { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<LogLine> Log { get; init; }

    public bool IsLaunched => WorkflowId is not null;
}

public sealed record FormSection(string Title, IReadOnlyList<Fact> Facts);

/// <param name="File">Name, kind and size of what is attached.</param>
public sealed record TimelineItem(string When, string Subject, string Text, string? File);

/// <param name="Code">Of the error catalogue.</param>
/// <param name="Correlation">Finds the same piece of work in traces and in the relay's log.</param>
public sealed record LogLine(string When, string Severity, string Text, string Code, string Correlation);
