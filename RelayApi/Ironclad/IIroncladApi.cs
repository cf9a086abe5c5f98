using Refit;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>The part of Ironclad's Public API that the relay uses; a refusal is thrown as <see cref="IroncladException"/>.</summary>
internal interface IIroncladApi
{
    const string BasePath = "/public/api/v1";

    [Get("/workflows/{workflowId}")]
    Task<Workflow> GetWorkflowAsync(string workflowId, CancellationToken cancellation);

    /// <param name="recordId">A record's id, or an Ironclad ID such as IC-12, which a record shares with its workflow.</param>
    [Get("/records/{recordId}")]
    Task<RepositoryRecord> GetRecordAsync(string recordId, CancellationToken cancellation);

    /// <summary>The public key of webhook signatures, as PEM text.</summary>
    [Get("/webhooks/verification-key")]
    Task<string> GetVerificationKeyAsync(CancellationToken cancellation);
}
