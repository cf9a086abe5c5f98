using System.Net.Http;
using System.Net.Http.Headers;
using Ironclad.Mapping;

namespace Ironclad.Plugins.Ironclad;

/// <summary>What the plug-in asks of Ironclad (Ironclad docs: reference). Each method is one request, and one more for a token where none is kept.</summary>
internal sealed class IroncladClient(IroncladConnection connection, Guid correlationId, Func<DateTimeOffset> now)
{
    private const int Unauthorized = 401;

    /// <summary>The Agreement that the requests are about; its trace context goes with them.</summary>
    public Guid? AgreementId { get; init; }

    /// <summary>Never repeats a launch that may have happened: Ironclad has no idempotency key.</summary>
    public Task<AuthorizedAnswer> LaunchAsync(
        string templateId, IReadOnlyDictionary<string, object> attributes, CancellationToken cancellation)
    {
        var body = new Dictionary<string, object?> { ["template"] = templateId, ["attributes"] = attributes };
        if (!connection.Credential.IsOAuth)
            body["creator"] = new Dictionary<string, object?> { ["type"] = "email", ["email"] = connection.UserEmail };
        return SendAsync(Scopes.Launch, HttpMethod.Post, "workflows", body, cancellation);
    }

    /// <summary>The workflows whose attribute has the value, whatever their status.</summary>
    public Task<AuthorizedAnswer> FindAsync(string attributeId, string value, CancellationToken cancellation) => SendAsync(
        Scopes.Read,
        HttpMethod.Get,
        $"workflows?pageSize=100&status=active,paused,completed,cancelled&filter={Uri.EscapeDataString($"Equals([{attributeId}],'{value}')")}",
        body: null,
        cancellation);

    public Task<AuthorizedAnswer> ReadAsync(string workflowId, CancellationToken cancellation) =>
        SendAsync(Scopes.Read, HttpMethod.Get, $"workflows/{Uri.EscapeDataString(workflowId)}", body: null, cancellation);

    /// <param name="comment">Ironclad shows it in the workflow's activity.</param>
    public Task<AuthorizedAnswer> CancelAsync(string workflowId, string comment, CancellationToken cancellation)
    {
        var body = new Dictionary<string, object?> { ["comment"] = new Dictionary<string, object?> { ["message"] = comment } };
        return SendAsync(Scopes.Cancel, HttpMethod.Post, $"workflows/{Uri.EscapeDataString(workflowId)}/cancel", body, cancellation);
    }

    /// <summary>What the template's launch form asks for.</summary>
    public Task<AuthorizedAnswer> ReadSchemaAsync(string templateId, CancellationToken cancellation) =>
        SendAsync(Scopes.Schemas, HttpMethod.Get, $"workflow-schemas/{Uri.EscapeDataString(templateId)}?form=launch", body: null, cancellation);

    /// <summary>
    /// Sends once. It goes a second time in one case only: a token kept from an earlier call was refused, which Ironclad does before it
    /// reads the request.
    /// </summary>
    private async Task<AuthorizedAnswer> SendAsync(
        string scope, HttpMethod method, string path, Dictionary<string, object?>? body, CancellationToken cancellation)
    {
        if (AccessTokens.Find(connection, scope, now()) is { } token)
        {
            var answer = await SendAsync(token, method, path, body, cancellation);
            if (answer.Status != Unauthorized || !token.IsCached)
                return new(answer);
            AccessTokens.Forget(connection, scope);
        }

        var granted = await AccessTokens.FetchAsync(connection, scope, correlationId, cancellation);
        return AccessTokens.Keep(connection, scope, granted, now()) is { } fresh
            ? new(await SendAsync(fresh, method, path, body, cancellation))
            : new(granted, TokenDenied: true);
    }

    private async Task<IroncladAnswer> SendAsync(
        AccessToken token, HttpMethod method, string path, Dictionary<string, object?>? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(connection.BaseUrl, $"public/api/v1/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        request.Headers.Add(IroncladConnection.CorrelationHeader, correlationId.ToString());
        if (AgreementId is { } agreement)
            request.Headers.Add(AgreementTrace.Header, AgreementTrace.Parent(agreement));
        if (connection.Credential.IsOAuth)
            request.Headers.Add("x-as-user-email", connection.UserEmail);
        if (body is not null)
            request.Content = IroncladHttp.Json(body);
        return await IroncladHttp.SendAsync(request, cancellation);
    }
}

/// <param name="TokenDenied">True when it is the answer to the request for a token and nothing else was sent.</param>
internal sealed record AuthorizedAnswer(IroncladAnswer Answer, bool TokenDenied = false);
