using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Messages;

/// <summary>Reads the parameters of a request by name, so that typed requests and plain ones are the same.</summary>
internal static class Parameters
{
    public static T Required<T>(this OrganizationRequest request, string name) where T : notnull =>
        request.Parameters.TryGetValue(name, out var value) && value is T typed
            ? typed
            : throw Fault.InvalidArgument($"Required field '{name}' of type {typeof(T).Name} is missing in the message '{request.RequestName}'.");

    public static T? Optional<T>(this OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out var value) && value is T typed ? typed : default;

    public static string? Table(this OrganizationRequest request) => request.Parameters.TryGetValue("Target", out var target)
        ? (target as Entity)?.LogicalName ?? (target as EntityReference)?.LogicalName
        : request.Optional<QueryBase>("Query") switch
        {
            null => null,
            QueryExpression expression => expression.EntityName,
            var query => AnyQuery.ToExpression(query).EntityName,
        };
}
