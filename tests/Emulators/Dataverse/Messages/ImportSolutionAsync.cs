using System.ServiceModel;
using Dataverse.Emulator.Import;
using Dataverse.Emulator.Metadata.SystemTables;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>
/// Imports as a system job, whose row says how it ended; what failed changes nothing else (Microsoft Learn: solution-async). Here the job has
/// ended when the message is answered.
/// </summary>
internal sealed class ImportSolutionAsync : IMessage
{
    private const double All = 100;

    public string Name => "ImportSolutionAsync";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        call.Access.Demand("prvImportCustomization");
        var (operation, importJob) = (Guid.NewGuid(), Guid.NewGuid());
        var refusal = Refusal(call, request);
        ImportedRow.Put(call, "importjob", importJob, new() { ["progress"] = refusal is null ? All : 0d, ["startedon"] = call.Now, ["completedon"] = call.Now });
        ImportedRow.Put(call, "asyncoperation", operation, new()
        {
            ["name"] = Name,
            ["statecode"] = SystemJobs.Completed,
            ["statuscode"] = refusal is null ? SystemJobs.Succeeded : SystemJobs.Failed,
            ["errorcode"] = refusal?.ErrorCode,
            ["message"] = refusal?.Message,
            ["friendlymessage"] = refusal?.Message,
            ["completedon"] = call.Now,
        });
        response["AsyncOperationId"] = operation;
        response["ImportJobKey"] = importJob.ToString();
    }

    private static OrganizationServiceFault? Refusal(Call call, OrganizationRequest request)
    {
        var (before, changes) = (call.Transaction.State, call.Transaction.Changes.Count);
        try
        {
            new ImportSolution().Execute(call, request, new OrganizationResponse());
            return null;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            call.Transaction.State = before;
            call.Transaction.Changes.RemoveRange(changes, call.Transaction.Changes.Count - changes);
            return refused.Detail;
        }
    }
}
