using System.Net;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Ironclad refused a request. Its message carries no person data: an e-mail address in Ironclad's own text is masked.</summary>
internal sealed class IroncladException(string operation, HttpStatusCode status, IroncladError error, TimeSpan? retryAfter)
    : Exception($"Ironclad answered {operation} with {(int)status}{error.Describe()}")
{
    /// <summary>Method and path, such as <c>GET /public/api/v1/workflows/6a6b…</c>.</summary>
    public string Operation { get; } = operation;

    public HttpStatusCode Status { get; } = status;

    public IroncladError Error { get; } = error;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>True when the token endpoint refused the credential itself.</summary>
    public bool IsTokenRefusal =>
        Operation.EndsWith(IroncladTokens.Path, StringComparison.Ordinal) && (int)Status is >= 400 and < 500 and not 408 and not 429;

    /// <summary>Several reads document only 400 for an unknown id (Ironclad's OpenAPI: records, attachments).</summary>
    public bool IsNotFound => Status == HttpStatusCode.NotFound || (Status == HttpStatusCode.BadRequest && Error.SaysNotFound);
}
