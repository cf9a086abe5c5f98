namespace Ironclad.RelayApi.Reconciliation;

/// <summary>Something in which Ironclad and Dataverse do not agree.</summary>
/// <param name="What">In plain words.</param>
internal sealed record Difference(Guid? AgreementId, string? WorkflowId, DifferenceKind Kind, string What)
{
    /// <summary>What became of it; null in a dry run.</summary>
    public string? Outcome { get; init; }

    public bool IsHealed { get; init; }

    public override string ToString() => string.Concat(
        AgreementId is null ? "" : $"Agreement {AgreementId}, ",
        WorkflowId is null ? "no workflow" : $"workflow {WorkflowId}",
        $": {What}",
        Outcome is null ? "" : $" {Outcome}");
}

internal enum DifferenceKind
{
    /// <summary>The Agreement does not say what its workflow says: it is brought up to date.</summary>
    Outdated,

    /// <summary>It stays as it is until somebody decides.</summary>
    ForPeople,
}
