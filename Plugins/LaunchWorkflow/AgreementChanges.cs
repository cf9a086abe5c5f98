using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>What is written to an Agreement after its launch.</summary>
internal static class AgreementChanges
{
    private const int MaxName = 200;
    private const int MaxStatus = 100;

    public static Entity Launched(Guid agreementId, Launched launched, Uri baseUrl, DateTimeOffset now)
    {
        var row = new Entity(AgreementTable.LogicalName, agreementId)
        {
            [AgreementTable.WorkflowUrl] = WorkflowLink.Of(baseUrl, launched.WorkflowId),
            [AgreementTable.WorkflowId] = launched.WorkflowId,
            [AgreementTable.WorkflowStatus] = Start(AgreementStatus.Of(launched.Status, launched.Step), MaxStatus),
            [AgreementTable.LastSyncedOn] = now.UtcDateTime,
        };
        if (!string.IsNullOrWhiteSpace(launched.Title))
            row[AgreementTable.Name] = Start(launched.Title!, MaxName);
        return row;
    }

    public static Entity NotLaunched(Guid agreementId, string status, string code, string reason) => new(AgreementTable.LogicalName, agreementId)
    {
        [AgreementTable.WorkflowStatus] = status,
        [AgreementTable.ErrorCode] = code,
        [AgreementTable.LaunchError] = LaunchError.Fit(reason),
    };

    private static string Start(string text, int length) => text.Length <= length ? text : text.Substring(0, length);
}
