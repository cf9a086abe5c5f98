using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>What a plug-in learns about the operation it runs in (Microsoft Learn: understand-the-data-context).</summary>
internal sealed class PlugInContext : IPluginExecutionContext
{
    public int Stage { get; private init; }

    public IPluginExecutionContext? ParentContext { get; private init; }

    public int Mode { get; private init; }

    /// <summary>2: sandbox, the only isolation there is online.</summary>
    public int IsolationMode => 2;

    public int Depth { get; private init; }

    public string MessageName { get; private init; } = "";

    public string PrimaryEntityName { get; private init; } = "";

    public Guid? RequestId { get; private init; }

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; private init; } = [];

    public ParameterCollection OutputParameters { get; private init; } = [];

    public ParameterCollection SharedVariables { get; private init; } = [];

    public Guid UserId { get; private init; }

    public Guid InitiatingUserId { get; private init; }

    public Guid BusinessUnitId { get; private init; }

    public Guid OrganizationId { get; private init; }

    public string OrganizationName { get; private init; } = "";

    public Guid PrimaryEntityId { get; private init; }

    public EntityImageCollection PreEntityImages { get; private init; } = [];

    public EntityImageCollection PostEntityImages { get; private init; } = [];

    public EntityReference? OwningExtension { get; private init; }

    public Guid CorrelationId { get; private init; }

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => true;

    public Guid OperationId { get; } = Guid.NewGuid();

    public DateTime OperationCreatedOn { get; private init; }

    public static PlugInContext For(Call call, Operation operation, Step step, StepImages images) => new()
    {
        Stage = (int)step.Stage,
        Mode = step.Mode,
        ParentContext = call.Parent,
        Depth = call.Depth,
        MessageName = operation.Message,
        PrimaryEntityName = operation.Table,
        PrimaryEntityId = operation.RecordId,
        RequestId = operation.Request.RequestId,
        InputParameters = operation.Request.Parameters,
        OutputParameters = operation.Response.Results,
        SharedVariables = operation.SharedVariables,
        UserId = call.UserId,
        InitiatingUserId = call.InitiatingUserId,
        BusinessUnitId = call.Transaction.Find("systemuser", call.UserId)?.Target("businessunitid") ?? Guid.Empty,
        OrganizationId = call.Organization.Id,
        OrganizationName = call.Organization.Name,
        PreEntityImages = images.Pre(step),
        PostEntityImages = images.Post(step),
        OwningExtension = step.Stage == Pipeline.Stage.MainOperation
            ? null
            : new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Row.Text("name") },
        CorrelationId = call.CorrelationId,
        OperationCreatedOn = call.Now,
    };
}
