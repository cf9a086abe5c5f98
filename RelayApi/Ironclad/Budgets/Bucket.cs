namespace Ironclad.RelayApi.Ironclad.Budgets;

/// <summary>Requests that share one of Ironclad's limits (Ironclad's documentation: CLM API rate limits).</summary>
internal enum Bucket
{
    WorkflowReads,
    WorkflowWrites,

    /// <summary>Signatures and their status, which Ironclad counts apart.</summary>
    Signing,
    RecordReads,
    Other,
}
