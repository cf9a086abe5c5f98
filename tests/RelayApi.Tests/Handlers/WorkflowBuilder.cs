using System.Text.Json;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>A workflow of an Agreement, in review, worth 1,250.50 USD.</summary>
internal sealed class WorkflowBuilder
{
    public const string Id = "6a6b3fe555335a552adb8903";
    public const string Template = "68dc41e5a7987b1e623e4711";

    private readonly Dictionary<string, JsonElement> _attributes = [];
    private string _status = "active";
    private string _step = "Review";
    private string[]? _recordIds;

    public WorkflowBuilder() =>
        With("dynamicsMsaId", AgreementBuilder.Id.ToString()).With("totalContractValue", new { currency = "USD", amount = 1250.5m });

    public WorkflowBuilder With(string attributeId, object? value)
    {
        _attributes[attributeId] = JsonSerializer.SerializeToElement(value);
        return this;
    }

    public WorkflowBuilder Without(string attributeId)
    {
        _attributes.Remove(attributeId);
        return this;
    }

    public WorkflowBuilder At(string step, string status = "active")
    {
        (_step, _status) = (step, status);
        return this;
    }

    public WorkflowBuilder Recorded(params string[] recordIds)
    {
        _recordIds = recordIds;
        return this;
    }

    public Workflow Build() => new(Id, "IC-12", "MSA with Contoso", Template, _step, _status, _attributes, Roles, _recordIds)
    {
        Approvals = JsonSerializer.SerializeToElement(new { state = "in_progress" }),
    };

    private static WorkflowRole[] Roles =>
    [
        new("approver1", "Legal", [new Assignee("user1", "Lena Legal", "lena@acme.test"), new Assignee("user2", null, "sam@acme.test")]),
        new("owner", "Workflow Owner"),
    ];
}
