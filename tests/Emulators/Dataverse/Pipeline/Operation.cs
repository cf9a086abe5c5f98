using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>A message that changes one record, as its steps see it.</summary>
internal sealed record Operation(string Message, string Table, Guid RecordId, OrganizationRequest Request, OrganizationResponse Response)
{
    /// <summary>The columns of the target, for steps with filtering attributes; null when the message has none.</summary>
    public Entity? Target { get; init; }

    /// <summary>What the steps of this operation pass on to each other.</summary>
    public ParameterCollection SharedVariables { get; } = [];
}
