namespace Ironclad.Mapping;

/// <summary>Whose turn it is in a workflow: the text in the column Turn.</summary>
internal static class WorkflowTurn
{
    private const string Approvers = "Approvers";
    private const string Signers = "Signers";
    private const string Owner = "Workflow owner";
    private const string UnderWay = "in_progress";

    /// <summary>What stands in <c>currentTurnParty</c> when no party is tracked (recorded responses).</summary>
    private static readonly string[] NotTracked = ["not tracked", "turn tracking complete"];

    /// <param name="party">The attribute <c>currentTurnParty</c>, such as <c>internal</c>.</param>
    /// <param name="approvals">State of the workflow's approvals, and of its signatures.</param>
    /// <returns>Null for a workflow that does not run: nobody has to do anything.</returns>
    public static string? Of(string? status, string? step, string? party, string? approvals, string? signatures) =>
        status is not (null or "active") ? null
        : !string.IsNullOrWhiteSpace(party) && !NotTracked.Contains(party) ? char.ToUpperInvariant(party![0]) + party.Substring(1)
        : step switch
        {
            "Review" => approvals == UnderWay ? Approvers : Owner,
            "Sign" => signatures == UnderWay ? Signers : Owner,
            "Archive" => Owner,
            _ => null,
        };
}
