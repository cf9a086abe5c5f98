using System.Text.Json.Nodes;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>An Agreement with its workflow, seen by the people on both sides.</summary>
internal sealed record LaunchedAgreement(RelayScenario Scenario, Guid Id, string WorkflowId)
{
    public Entity Row => Scenario.Admin.Retrieve(AgreementTable.LogicalName, Id, new ColumnSet(true));

    public decimal Value => Row.GetAttributeValue<Money>(AgreementTable.Value).Value;

    public string Status => Row.GetAttributeValue<string>(AgreementTable.WorkflowStatus);

    public IReadOnlyList<Entity> Notes
    {
        get
        {
            var query = new QueryExpression("annotation") { ColumnSet = new ColumnSet(true) };
            query.Criteria.AddCondition("objectid", ConditionOperator.Equal, Id);
            return [.. Scenario.Admin.RetrieveMultiple(query).Entities];
        }
    }

    /// <summary>The only note, without the text of its document.</summary>
    public Entity Note
    {
        get
        {
            var query = new QueryExpression("annotation") { ColumnSet = new ColumnSet("subject", "notetext", "isdocument", "filename", "mimetype") };
            query.Criteria.AddCondition("objectid", ConditionOperator.Equal, Id);
            return Scenario.Admin.RetrieveMultiple(query).Entities.Single();
        }
    }

    public Task<Outcome> WorthAsync(decimal amount, string currency = "USD") => Scenario.Ironclad.Control.SetAttributes(
        WorkflowId, new JsonObject { ["totalContractValue"] = new JsonObject { ["currency"] = currency, ["amount"] = amount } });
}
