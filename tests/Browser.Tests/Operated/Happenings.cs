using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.RelayApi.Inbox;
using Ironclad.Sandbox.Story;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.Browser.Tests.Operated;

/// <summary>What happens in both systems before an operator looks.</summary>
internal static class Happenings
{
    private const string WorkflowId = "icd_ironcladworkflowid";

    /// <summary>A seller creates an Agreement, and its workflow is launched.</summary>
    public static (Guid Id, string WorkflowId) Launched(this OperatedRelay relay)
    {
        var id = relay.Seller.Create("icd_agreement", Launch.CompleteMsa(relay.Company));
        return (id, relay.Seller.Retrieve("icd_agreement", id, WorkflowId).GetAttributeValue<string>(WorkflowId));
    }

    /// <summary>Its value changes, it is approved, signed and completed, and the relay has written all of it.</summary>
    public static async Task<Guid> CompletedAsync(this OperatedRelay relay)
    {
        var (id, workflow) = relay.Launched();
        var control = relay.Ironclad.Control;
        await control.SetAttributes(workflow, new JsonObject { ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 150_000 } });
        await control.Approve(workflow);
        await control.Sign(workflow);
        await control.Complete(workflow);
        await relay.EventsAreHandledAsync(workflow);
        return id;
    }

    /// <summary>Ironclad is away when an Agreement is created.</summary>
    public static async Task<Guid> WaitingForLaunchAsync(this OperatedRelay relay)
    {
        await relay.Ironclad.Control.AddFault(new Fault { Route = "POST /workflows", Kind = FaultKind.Status, Status = 503, Next = 1 });
        return relay.Seller.Create("icd_agreement", Launch.CompleteMsa(relay.Company));
    }

    /// <summary>A workflow was launched long enough ago, and its Agreement is not there.</summary>
    public static async Task<string> OrphanedAsync(this OperatedRelay relay)
    {
        relay.Time.By = -TimeSpan.FromMinutes(11);
        using var http = new HttpClient { BaseAddress = relay.Ironclad.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        using var response = await http.PostAsJsonAsync("/public/api/v1/workflows", new
        {
            template = DefaultCompany.MsaTemplateId,
            creator = new { type = "email", email = DefaultCompany.IntegrationUserEmail },
            attributes = new
            {
                counterpartyName = "Contoso Ltd.",
                counterpartySignerName = "Chris Counterparty",
                counterpartySignerEmail = "chris@contoso.example",
                dynamicsMsaId = Guid.NewGuid(),
            },
        });
        relay.Time.By = TimeSpan.Zero;
        return (string)(await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    /// <summary>Somebody overwrites what the relay wrote.</summary>
    public static (Guid Id, string WorkflowId) Outdated(this OperatedRelay relay)
    {
        var launched = relay.Launched();
        relay.Administrator.User.Update("icd_agreement", launched.Id, ("icd_ironcladworkflowstatus", "Overwritten"));
        return launched;
    }

    /// <summary>An event of a workflow that is not there waits, and is set aside where an operator says so.</summary>
    /// <returns>Its event id.</returns>
    public static async Task<string> UnhandledAsync(this OperatedRelay relay, bool isSetAside)
    {
        var (eventId, workflow) = ($"{Guid.NewGuid()}", Guid.NewGuid().ToString("N")[..24]);
        var body = new { payload = new { @event = "workflow_completed", workflowID = workflow, templateID = DefaultCompany.MsaTemplateId } };
        await relay.Services.GetRequiredService<IInbox>().StoreAsync(
            new NewEntry(eventId, "workflow_completed", workflow, Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(body))), default);
        if (isSetAside)
            await relay.Services.GetRequiredService<IJournal>().SetAsideAsync(eventId, "By an operator: it holds up its workflow.", default);
        return eventId;
    }
}
