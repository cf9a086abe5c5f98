namespace Ironclad.Emulator.Http;

/// <summary>Requests that share a limit (Ironclad docs: reference/clm-api-rate-limits).</summary>
internal enum Bucket
{
    WorkflowsRead,
    WorkflowsWrite,
    SignStatus,
    Signatures,
    RecordsRead,
    Webhooks,
    Other,
}
