using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>A message that changes one record, as its steps see it.</summary>
internal sealed record Operation(string Message, string Table, Guid RecordId, OrganizationRequest Request, OrganizationResponse Response)
{
    /// <summary>The columns of the target, for steps with filtering attributes; null when the message has none.</summary>
    public Entity? Target { get; init; }

    /// <summary>Whether the user may do it. Only steps of the stage PreValidation run before that is asked (Microsoft Learn: event-framework).</summary>
    public Action Demand { get; init; } = () => { };

    /// <summary>What the steps of this operation pass on to each other.</summary>
    public ParameterCollection SharedVariables { get; } = [];
}
