using System.ServiceModel;
using Dataverse.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Metadata;

/// <summary>Where a value is going, so that a refusal can name it.</summary>
internal sealed record ColumnPlace(string Table, string Column)
{
    public FaultException<OrganizationServiceFault> WrongType(object value) =>
        Fault.InvalidArgument($"Incorrect attribute value type {value.GetType().FullName}. Attribute: '{Column}', entity: '{Table}'.");

    public FaultException<OrganizationServiceFault> OutOfRange(int code) =>
        Fault.Of(code, $"A validation error occurred. The value of '{Column}' on record of type '{Table}' is outside the valid range.");
}
