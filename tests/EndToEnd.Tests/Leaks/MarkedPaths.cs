using System.ServiceModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataverse.Emulator.Trouble;
using Ironclad.Deliveries;
using Ironclad.Emulator.Control;
using Ironclad.Sandbox.Story;
using Microsoft.Xrm.Sdk;
using FaultKind = Ironclad.Emulator.Control.FaultKind;

namespace Ironclad.EndToEnd.Tests.Leaks;

/// <summary>Every way through plug-in and relay, with marked data.</summary>
internal sealed class MarkedPaths(MarkedWorld world)
{
    private static readonly string Quoting =
        $$"""{"code":"{{Marks.QuotedToken}}","message":{{JsonSerializer.Serialize(Marks.Everything)}},"param":"counterpartySignerEmail"}""";

    private static readonly string QuotingOAuth =
        $$"""{"error":"{{Marks.QuotedToken}}","error_description":{{JsonSerializer.Serialize(Marks.Everything)}}}""";

    private static readonly int[] Refusals = [302, 400, 401, 403, 404, 409, 422, 429, 500, 503];

    public async Task LaunchesAsync()
    {
        await FailAsync("POST /workflows", 400, Quoting);
        Create();
        await FailAsync("POST /workflows", 400, Marks.Everything);
        Create();
        foreach (var status in Refusals)
        {
            await FailAsync("POST /workflows", status, Quoting);
            Create();
        }

        await world.Ironclad.Control.ClearFaults();
        Create(("icd_counterpartysigneremail", Marks.Everything));
    }

    /// <summary>The relay launches what is pending, and Ironclad refuses that as well.</summary>
    public async Task PendingLaunchesAsync()
    {
        foreach (var status in Refusals)
        {
            await world.Ironclad.Control.AddFault(new Fault { Route = "POST /workflows", Next = 2, Status = status, Body = Quoting });
            await world.OperateAsync("/operations/jobs/run", """{"job":"pending-launches"}""");
            await world.Ironclad.Control.ClearFaults();
        }

        foreach (var status in new[] { "Launch refused", "Launch pending" })
            world.Seen.AddRange(world.Administrator.User.Many("icd_agreement", "icd_ironcladworkflowstatus", status, "icd_launcherror")
                .Select(row => $"{status}: {row.GetAttributeValue<string>("icd_launcherror")}"));
        await world.OperateAsync("/operations/jobs/run", """{"job":"pending-launches"}""");
    }

    public async Task OperatorAsync()
    {
        await world.OperateAsync("/operations/status", key: $"{Marks.QuotedToken}-that-is-no-admin-key");
        await world.OperateAsync("/operations/status");
        await world.OperateAsync("/operations/jobs");
        await world.OperateAsync("/operations/journal/find", """{"selection":{"state":"setAside"},"atMost":100}""");
        await world.OperateAsync("/operations/replay", """{"selection":{"state":"setAside"},"dryRun":true}""");
        await world.OperateAsync("/operations/erase", $$"""{"email":"{{Marks.SignerEmail}}","dryRun":true}""");
        await world.OperateAsync("/operations/erase", $$"""{"email":"{{Marks.SignerName}}","nothing":"{{Marks.QuotedToken}}"}""");
    }

    /// <returns>The workflow of an Agreement that was launched.</returns>
    public async Task<string> LaunchedAsync()
    {
        var id = Create()!.Value;
        await world.RelayIsIdleAsync();
        return world.Seller.Retrieve("icd_agreement", id, "icd_ironcladworkflowid").GetAttributeValue<string>("icd_ironcladworkflowid");
    }

    public async Task EventsAsync(string workflow)
    {
        await world.Ironclad.Control.SetAttributes(workflow, Changed(1));
        await world.Ironclad.Control.Approve(workflow);
        await world.Ironclad.Control.Sign(workflow);
        await world.Ironclad.Control.Complete(workflow);
        await world.RelayIsIdleAsync();
    }

    public async Task UnusualDeliveriesAsync(string workflow)
    {
        // A new key comes last: the relay asks for it once a minute at most.
        foreach (var fault in Enum.GetValues<DeliveryFault>().OrderBy(fault => fault == DeliveryFault.RotatedKey))
        {
            await world.Ironclad.Control.FaultNextDelivery(fault);
            await world.Ironclad.Control.Raise(new RaiseEvent("workflow_approval_status_changed", workflow, new()
            {
                ["approvalName"] = Marks.SignerName,
                ["userEmail"] = Marks.SignerEmail,
                ["status"] = Marks.Everything,
            }));
        }

        await world.RelayIsIdleAsync();
    }

    public async Task ForgeriesAsync(int deliveries)
    {
        using var key = new WebhookKey();
        using var mutator = new DeliveryMutator(seed: 1, key, genuine: 5);
        using var http = new HttpClient(MutatedDelivery.Handler());
        for (var number = 0; number < deliveries; number++)
        {
            var forged = mutator.Next();
            using var request = (forged with { Body = [.. forged.Body, .. Encoding.UTF8.GetBytes(Marks.Everything)] })
                .ToRequest(new Uri(world.Http.BaseAddress!, "/webhooks/ironclad"));
            request.Headers.TryAddWithoutValidation("Authorization", number % 2 == 0 ? Marks.WebhookSecret : Marks.QuotedToken);
            using var response = await http.SendAsync(request);
            world.Seen.Add($"forgery: {response} {await response.Content.ReadAsStringAsync()}");
        }
    }

    public async Task TroubleWithIroncladAsync(string workflow)
    {
        var amount = 10;
        foreach (var status in Refusals)
            await ChangedUnderAsync(workflow, ++amount, new Fault { Route = "GET /workflows/{id}", Next = 3, Status = status, Body = Quoting });
        foreach (var kind in new[] { FaultKind.Html, FaultKind.Truncated, FaultKind.Reset, FaultKind.BrokenOff })
            await ChangedUnderAsync(workflow, ++amount, new Fault { Route = "GET /workflows/{id}", Next = 3, Kind = kind });
        await ChangedUnderAsync(
            workflow, ++amount, new Fault { Route = "GET /workflows/{id}", Next = 1, Status = 200, Body = $"{{\"id\":\"{Marks.Everything}" });
        foreach (var status in new[] { 400, 401, 403, 500 })
        {
            await world.Ironclad.Control.ExpireTokens();
            await ChangedUnderAsync(workflow, ++amount, new Fault { Route = "POST /oauth/token", Next = 1, Status = status, Body = QuotingOAuth });
        }
    }

    public async Task TroubleWithDataverseAsync(string workflow)
    {
        var amount = 100;
        foreach (var kind in Enum.GetValues<Dataverse.Emulator.Trouble.FaultKind>())
        {
            world.Dataverse.Organization.Faults.Add(new PlannedFault(kind) { Message = "Update", RetryAfter = TimeSpan.FromSeconds(1) });
            await ChangeAsync(workflow, ++amount);
        }

        // Longer than the column: Dataverse refuses it, and says why.
        var changes = Changed(++amount);
        changes["counterpartySignerName"] = string.Concat(Enumerable.Repeat(Marks.SignerName, 40));
        await world.Ironclad.Control.SetAttributes(workflow, changes);
        await world.RelayIsIdleAsync();
    }

    private async Task ChangedUnderAsync(string workflow, int amount, Fault fault)
    {
        await world.Ironclad.Control.AddFault(fault);
        await ChangeAsync(workflow, amount);
        await world.AskAsync("/health/ready");
        await world.Ironclad.Control.ClearFaults();
    }

    private async Task ChangeAsync(string workflow, int amount)
    {
        await world.Ironclad.Control.SetAttributes(workflow, Changed(amount));
        await world.RelayIsIdleAsync();
    }

    private static JsonObject Changed(int amount) => new()
    {
        ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = amount },
        ["counterpartySignerName"] = $"{Marks.SignerName} {amount}",
    };

    private Task FailAsync(string route, int status, string body) =>
        world.Ironclad.Control.AddFault(new Fault { Route = route, Next = 1, Status = status, Body = body });

    private Guid? Create(params (string Column, object? Value)[] changed)
    {
        var columns = Launch.CompleteMsa(world.Company).ToDictionary(column => column.Column, column => column.Value);
        (columns["icd_counterpartysignername"], columns["icd_counterpartysigneremail"]) = (Marks.SignerName, Marks.SignerEmail);
        foreach (var (column, value) in changed)
            columns[column] = value;
        try
        {
            var id = world.Seller.Create("icd_agreement", [.. columns.Select(column => (column.Key, column.Value))]);
            world.Seen.Add(world.Seller.Retrieve("icd_agreement", id, "icd_launcherror").GetAttributeValue<string>("icd_launcherror") ?? "launched");
            return id;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            world.Seen.Add($"the seller reads: {refused} {refused.Detail.Message} {refused.Detail.TraceText}");
            return null;
        }
    }
}
