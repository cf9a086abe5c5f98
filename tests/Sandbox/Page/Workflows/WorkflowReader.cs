using System.Globalization;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;
using Ironclad.Sandbox.Page.Agreements;

namespace Ironclad.Sandbox.Page.Workflows;

/// <summary>Finds an Agreement's workflow: the linked one, or the one that Ironclad holds under the Agreement's id.</summary>
internal sealed class WorkflowReader(IroncladControl control)
{
    public async Task<WorkflowState?> FindAsync(AgreementForm agreement)
    {
        foreach (var workflow in (await control.Workflows()).Reverse())
        {
            if (agreement.WorkflowId is { } linked && linked != workflow.Id)
                continue;
            var shown = await control.Workflow(workflow.Id);
            if (agreement.IsLaunched || (string?)shown["attributes"]!["dynamicsMsaId"] == agreement.Id.ToString())
                return StateOf(shown, agreement.IsLaunched);
        }

        return null;
    }

    private static WorkflowState StateOf(JsonObject workflow, bool isLinked) => new()
    {
        Id = (string)workflow["id"]!,
        ReadableId = (string)workflow["ironcladId"]!,
        Title = (string)workflow["title"]!,
        Step = (string)workflow["step"]!,
        Status = (string)workflow["status"]!,
        IsApproved = (string?)workflow["approvals"]!["state"] == "completed",
        IsLinked = isLinked,
        Value = (decimal?)workflow["attributes"]!["totalContractValue"]?["amount"],
        Attributes =
        [
            .. Attributes(workflow),
            new Fact("Approval by Legal", State(workflow["approvals"])),
            new Fact("Signatures", State(workflow["signatures"])),
        ],
    };

    /// <summary>Values that the launch form asked for; Ironclad adds its own.</summary>
    private static IEnumerable<Fact> Attributes(JsonObject workflow) =>
        from field in workflow["schema"]!.AsObject()
        let value = workflow["attributes"]![field.Key]
        where value is not null && (string?)field.Value!["type"] is not ("document" or "array") && field.Key != "paperSource"
        select new Fact((string)field.Value!["displayName"]!, Text(value));

    private static string Text(JsonNode value) => value switch
    {
        JsonObject money when money["amount"] is { } amount =>
            string.Create(CultureInfo.InvariantCulture, $"{money["currency"]} {(decimal)amount:N2}"),
        JsonObject address => string.Join(", ", address.Select(part => Text(part.Value!))),
        JsonArray lines => string.Join(", ", lines),
        _ => value.ToString(),
    };

    private static string State(JsonNode? part) => ((string?)part?["state"] ?? "").Replace('_', ' ');
}
