using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Running;

/// <summary>The context of the step as the solution registers it; a test changes what it is about.</summary>
internal sealed record StepContext : IPluginExecutionContext
{
    public string MessageName { get; init; } = "Create";

    public string PrimaryEntityName { get; init; } = "icd_agreement";

    public int Stage { get; init; } = 40;

    public int Mode { get; init; }

    public Guid PrimaryEntityId { get; init; }

    public ParameterCollection InputParameters { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public Guid OrganizationId { get; init; } = Guid.NewGuid();

    public DateTime OperationCreatedOn { get; init; } = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    public Guid CorrelationId { get; } = Guid.NewGuid();

    public Guid UserId { get; } = Guid.NewGuid();

    public Guid InitiatingUserId => UserId;

    public int IsolationMode => 2;

    public int Depth => 1;

    public Guid? RequestId => null;

    public string SecondaryEntityName => "none";

    public ParameterCollection OutputParameters { get; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    public Guid BusinessUnitId => Guid.Empty;

    public string OrganizationName => "test";

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityReference? OwningExtension => null;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => true;

    public Guid OperationId { get; } = Guid.NewGuid();

    public IPluginExecutionContext? ParentContext => null;
}
