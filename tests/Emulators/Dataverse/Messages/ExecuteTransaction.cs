using System.ServiceModel;
using Dataverse.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>All requests or none (Microsoft Learn: use-executetransaction; at most 1000 requests, none of them a batch).</summary>
internal sealed class ExecuteTransaction : IMessage
{
    private const int MaxRequests = 1000;
    private static readonly string[] Batches = ["ExecuteTransaction", "ExecuteMultiple"];

    public string Name => "ExecuteTransaction";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        if (requests.Count > MaxRequests)
            throw Fault.InvalidArgument($"ExecuteTransaction takes at most {MaxRequests} requests, this one has {requests.Count}.");

        var responses = new OrganizationResponseCollection();
        for (var index = 0; index < requests.Count; index++)
            responses.Add(Run(call, requests[index], index));
        if (request.Optional<bool?>("ReturnResponses") == true)
            response["Responses"] = responses;
    }

    /// <summary>The fault says which request failed (Microsoft Learn: use-executetransaction, ExecuteTransactionFault).</summary>
    private static OrganizationResponse Run(Call call, OrganizationRequest request, int index)
    {
        if (Batches.Contains(request.RequestName))
            throw Fault.InvalidArgument($"ExecuteTransaction cannot hold the message {request.RequestName}.");
        try
        {
            return call.Organization.Dispatch(call, request, CallOrigin.Transaction);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            throw Fault.Of(new ExecuteTransactionFault
            {
                ErrorCode = refused.Detail.ErrorCode,
                Message = refused.Detail.Message,
                ErrorDetails = refused.Detail.ErrorDetails,
                TraceText = refused.Detail.TraceText,
                InnerFault = refused.Detail.InnerFault,
                FaultedRequestIndex = index,
            });
        }
    }
}
