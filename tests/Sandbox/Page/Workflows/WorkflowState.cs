namespace Ironclad.Sandbox.Page.Workflows;

/// <summary>What Ironclad shows of one workflow.</summary>
public sealed record WorkflowState
{
    public required string Id { get; init; }

    /// <summary>As people name it: IC-1.</summary>
    public required string ReadableId { get; init; }

    public required string Title { get; init; }

    public required string Step { get; init; }

    public required string Status { get; init; }

    public required bool IsApproved { get; init; }

    /// <summary>False when Ironclad launched it and the Agreement does not know it yet.</summary>
    public required bool IsLinked { get; init; }

    /// <summary>Total contract value; null where the template has none.</summary>
    public decimal? Value { get; init; }

    public required IReadOnlyList<Fact> Attributes { get; init; }

    public bool IsActive => Status == "active";

    public bool IsInReview => Step == "Review";

    public bool IsOver => Status is "completed" or "cancelled";
}
