using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Faults;

/// <summary>The faults of the Organization service, as the SDK throws them.</summary>
internal static class Fault
{
    public static FaultException<OrganizationServiceFault> Of(int code, string message) =>
        Of(new OrganizationServiceFault { ErrorCode = code, Message = message });

    public static FaultException<OrganizationServiceFault> Of(OrganizationServiceFault fault)
    {
        fault.ErrorDetails ??= [];
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
    }

    /// <summary>What the emulator lacks is said loudly, with the place where it belongs.</summary>
    public static FaultException<OrganizationServiceFault> NotEmulated(string what, string add) =>
        Of(ErrorCode.SdkMessageNotSupported, $"The Dataverse emulator does not know {what}. Add {add}.");

    public static FaultException<OrganizationServiceFault> NotFound(string table, Guid id) =>
        Of(ErrorCode.ObjectDoesNotExist, $"{table} With Id = {id} Does Not Exist");

    public static FaultException<OrganizationServiceFault> InvalidArgument(string message) => Of(ErrorCode.InvalidArgument, message);

    /// <summary>Whatever else goes wrong, as the service words it, with the emulator's own error for whoever has to mend it.</summary>
    public static FaultException<OrganizationServiceFault> Unexpected(Exception exception) =>
        Of(new OrganizationServiceFault
        {
            ErrorCode = ErrorCode.Unexpected,
            Message = $"An unexpected error occurred: {exception.Message}",
            TraceText = exception.ToString(),
        });
}
