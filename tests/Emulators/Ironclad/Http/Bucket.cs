using System.Text.Json.Serialization;

namespace Ironclad.Emulator.Http;

/// <summary>Requests that share a limit (Ironclad docs: reference/clm-api-rate-limits).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Bucket>))]
public enum Bucket
{
    WorkflowsRead,
    WorkflowsWrite,
    SignStatus,
    Signatures,
    RecordsRead,
    Webhooks,
    Other,
}
