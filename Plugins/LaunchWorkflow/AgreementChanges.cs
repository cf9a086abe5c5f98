using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>What is written to an Agreement after its launch and when it is refreshed.</summary>
internal static class AgreementChanges
{
    private const int MaxName = 200;
    private const int MaxStatus = 100;

    public static Entity Launched(Guid agreementId, WorkflowState workflow, Uri baseUrl, DateTimeOffset now)
    {
        var row = Refreshed(agreementId, workflow, now);
        row[AgreementTable.WorkflowUrl] = WorkflowLink.Of(baseUrl, workflow.Id);
        row[AgreementTable.WorkflowId] = workflow.Id;
        row[AgreementTable.LaunchError] = null;
        row[AgreementTable.ErrorCode] = null;
        if (!string.IsNullOrWhiteSpace(workflow.Title))
            row[AgreementTable.Name] = Start(workflow.Title!, MaxName);
        return row;
    }

    /// <summary>Where the workflow stands now.</summary>
    public static Entity Refreshed(Guid agreementId, WorkflowState workflow, DateTimeOffset now) => new(AgreementTable.LogicalName, agreementId)
    {
        [AgreementTable.WorkflowStatus] = Start(AgreementStatus.Of(workflow.Status, workflow.Step), MaxStatus),
        [AgreementTable.WorkflowStep] = workflow.Step is { } step ? Start(step, MaxStatus) : null,
        [AgreementTable.Turn] = workflow.Turn is { } turn ? Start(turn, MaxStatus) : null,
        [AgreementTable.WorkflowAsOf] = WorkflowAsOf.Of(workflow.LastUpdated),
        [AgreementTable.LastSyncedOn] = now.UtcDateTime,
    };

    public static Entity NotLaunched(Guid agreementId, string status, string code, string reason) => new(AgreementTable.LogicalName, agreementId)
    {
        [AgreementTable.WorkflowStatus] = status,
        [AgreementTable.ErrorCode] = code,
        [AgreementTable.LaunchError] = LaunchError.Fit(reason),
    };

    private static string Start(string text, int length) => text.Length <= length ? text : text.Substring(0, length);
}
