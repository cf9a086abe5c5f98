namespace Ironclad.Mapping;

/// <summary>The text in the column Ironclad Workflow Status.</summary>
internal static class AgreementStatus
{
    public const string LaunchPending = "Launch pending";
    public const string LaunchRefused = "Launch refused";

    /// <summary>
    /// A cancelled or paused workflow keeps its step in Ironclad (seen in recorded responses),
    /// so the step alone would show a dead workflow as being in review.
    /// </summary>
    public static string Of(string? workflowStatus, string? step) => workflowStatus switch
    {
        "cancelled" => "Cancelled",
        "paused" => "Paused",
        "completed" => "Complete",
        _ => string.IsNullOrEmpty(step) ? "Active" : step!,
    };
}
