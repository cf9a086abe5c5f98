using System.Text.Json;
using Ironclad.Deliveries;
using Ironclad.Emulator;

namespace Ironclad.Sandbox.Page.Troubles;

/// <summary>Somebody who knows everything about a workflow but has not Ironclad's key.</summary>
internal sealed class Forger(Uri relay) : IDisposable
{
    private const string Event = "workflow_completed";

    private readonly WebhookKey _key = new();
    private readonly HttpClient _http = new() { BaseAddress = relay };

    public async Task<Forged> SendAsync(string workflowId, DateTimeOffset now)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            companyID = DefaultCompany.CompanyId,
            payload = new { @event = Event, templateID = DefaultCompany.MsaTemplateId, workflowID = workflowId },
            timestamp = now,
            webhookID = workflowId,
        });
        var delivery = _key.Sign($"webhookEvent{Guid.NewGuid():N}", body, Guid.NewGuid().ToString("N")).Send("signed with a foreign key");
        return new Forged(now, Event, workflowId, await StatusAsync(delivery));
    }

    public void Dispose()
    {
        _http.Dispose();
        _key.Dispose();
    }

    private async Task<int?> StatusAsync(MutatedDelivery delivery)
    {
        try
        {
            using var request = delivery.ToRequest(new Uri(_http.BaseAddress!, "/webhooks/ironclad"));
            using var response = await _http.SendAsync(request);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
