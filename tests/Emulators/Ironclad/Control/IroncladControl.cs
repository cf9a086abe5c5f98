using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Control;

/// <summary>The control API of an Ironclad emulator; the client's base address is the emulator's.</summary>
public sealed class IroncladControl(HttpClient http)
{
    public Task<Outcome> SetAttributes(string workflowId, JsonObject changes) => Do($"workflows/{workflowId}/attributes", changes);

    /// <param name="user">E-mail or id; the assigned approver by default.</param>
    public Task<Outcome> Approve(string workflowId, string? user = null, string? role = null) =>
        Do($"workflows/{workflowId}/approve", new { user, role });

    public Task<Outcome> ReopenApproval(string workflowId, string? role = null) =>
        Do($"workflows/{workflowId}/reopen-approval", new { role });

    /// <summary>Sends the packet to the signers: step Sign.</summary>
    public Task<Outcome> SendForSignature(string workflowId) => Do($"workflows/{workflowId}/send");

    /// <summary>All sign: step Archive. Approvals that are missing are given.</summary>
    public Task<Outcome> Sign(string workflowId) => Do($"workflows/{workflowId}/sign");

    /// <summary>Files the record: step and status Complete. What is missing before is done.</summary>
    public Task<Outcome> Complete(string workflowId, Completion? completion = null) =>
        Do($"workflows/{workflowId}/complete", completion ?? new());

    /// <summary>The record of a workflow that was completed with <see cref="Completion.RecordLater"/>.</summary>
    public Task<Outcome> FileRecord(string workflowId, Completion? completion = null) =>
        Do($"workflows/{workflowId}/record", completion ?? new());

    public Task<Outcome> Cancel(string workflowId) => Do($"workflows/{workflowId}/cancel");

    public Task<Outcome> Pause(string workflowId) => Do($"workflows/{workflowId}/pause");

    public Task<Outcome> Resume(string workflowId) => Do($"workflows/{workflowId}/resume");

    public Task<Outcome> Raise(RaiseEvent happened) => Do("events", happened);

    /// <summary>All workflows, whatever their status.</summary>
    public Task<IReadOnlyList<WorkflowReport>> Workflows() => Get<IReadOnlyList<WorkflowReport>>("workflows");

    /// <summary>One workflow as the public API shows it, even while that has a fault; such a look is in no ledger.</summary>
    public Task<JsonObject> Workflow(string workflowId) => Get<JsonObject>($"workflows/{workflowId}");

    public Task<IReadOnlyList<DeliveryReport>> Deliveries() => Get<IReadOnlyList<DeliveryReport>>("deliveries");

    /// <summary>All deliveries, as soon as those that are due have been attempted.</summary>
    public Task<IReadOnlyList<DeliveryReport>> Settle() => Post<IReadOnlyList<DeliveryReport>>("deliveries/settle");

    /// <summary>The repeated deliveries, each after its attempt.</summary>
    public Task<IReadOnlyList<DeliveryReport>> Resend(Resend? resend = null) =>
        Post<IReadOnlyList<DeliveryReport>>("deliveries/resend", resend ?? new());

    public Task FaultNextDelivery(DeliveryFault fault, int times = 1) =>
        Send(HttpMethod.Post, "deliveries/faults", new DeliveryFaultRequest(fault, times));

    public Task AddFault(Fault fault) => Send(HttpMethod.Post, "faults", fault);

    public Task ClearFaults() => Send(HttpMethod.Delete, "faults");

    public Task RotateKey() => Send(HttpMethod.Post, "key/rotate");

    public Task<IReadOnlyList<CallReport>> Calls() => Get<IReadOnlyList<CallReport>>("calls");

    public Task ClearCalls() => Send(HttpMethod.Delete, "calls");

    /// <summary>Moves the emulator's clock ahead, making every webhook retry on the way.</summary>
    public async Task<DateTimeOffset> Advance(TimeSpan time) =>
        (await Post<ClockReport>("clock/advance", new { seconds = time.TotalSeconds })).Now;

    public Task ExpireTokens() => Send(HttpMethod.Post, "tokens/expire");

    public Task RevokeTokens() => Send(HttpMethod.Post, "tokens/revoke");

    /// <summary>Takes scopes from the OAuth client, as an administrator would.</summary>
    public Task DisableScopes(params string[] scopes) => Send(HttpMethod.Post, "scopes/disable", scopes);

    /// <summary>Other integrations of the company make so many requests.</summary>
    public Task UseLimit(Bucket bucket, int requests) => Send(HttpMethod.Post, "limits/use", new { bucket, requests });

    /// <summary>Publishes a template again and returns its new id.</summary>
    public async Task<string> RepublishTemplate(string templateId) =>
        (await Post<RepublishedTemplate>($"templates/{templateId}/republish")).Id;

    public Task Reset() => Send(HttpMethod.Post, "reset");

    /// <summary>Registers a webhook through the public API, as an administrator would, and returns its id.</summary>
    public async Task<string> RegisterWebhook(Uri target, params string[] events)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/public/api/v1/webhooks");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        request.Content = JsonContent.Create(new { targetURL = target.ToString(), events });
        using var response = await http.SendAsync(request);
        return (string)(await Read<JsonObject>(response))["id"]!;
    }

    private Task<Outcome> Do(string path, object? body = null) => Post<Outcome>(path, body);

    private Task<T> Get<T>(string path) => Ask<T>(HttpMethod.Get, path);

    private Task<T> Post<T>(string path, object? body = null) => Ask<T>(HttpMethod.Post, path, body);

    private async Task<T> Ask<T>(HttpMethod method, string path, object? body = null)
    {
        using var response = await Answer(method, path, body);
        return await Read<T>(response);
    }

    private async Task Send(HttpMethod method, string path, object? body = null)
    {
        using var response = await Answer(method, path, body);
        await Read<JsonElement?>(response);
    }

    private async Task<HttpResponseMessage> Answer(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/__emu/{path}");
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        return await http.SendAsync(request);
    }

    private static async Task<T> Read<T>(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var path = response.RequestMessage!.RequestUri!.PathAndQuery;
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"The Ironclad emulator answered {(int)response.StatusCode} to {path}: {text}");
        return text.Length == 0 ? default! : JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!;
    }
}
