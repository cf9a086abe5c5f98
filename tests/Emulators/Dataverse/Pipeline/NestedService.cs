using Dataverse.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>
/// The service a plug-in calls: same transaction, one level deeper. A call that failed has ended the transaction, whoever swallows the
/// error (Microsoft Learn: troubleshoot/dataverse-plug-ins-errors, "There is no active transaction").
/// </summary>
internal sealed class NestedService(Call call) : Service
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        if (call.Transaction.Ended)
            throw NoActiveTransaction();
        try
        {
            return call.Organization.Dispatch(call, request, CallOrigin.PlugIn);
        }
        catch (Exception)
        {
            call.Transaction.Ended = true;
            throw;
        }
    }

    public static Exception NoActiveTransaction() => Fault.Of(
        ErrorCode.NoActiveTransaction,
        "There is no active transaction. "
        + "This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");
}
