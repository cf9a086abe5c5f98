using Ironclad.Sandbox.Page.Agreements;
using Ironclad.Sandbox.Page.Deliveries;
using Ironclad.Sandbox.Page.Troubles;
using Ironclad.Sandbox.Page.Workflows;

namespace Ironclad.Sandbox.Page;

/// <summary>Everything on the page at one moment.</summary>
public sealed record PageState
{
    public required IReadOnlyList<AgreementTile> Agreements { get; init; }

    /// <summary>The one that is looked at.</summary>
    public AgreementForm? Agreement { get; init; }

    public WorkflowState? Workflow { get; init; }

    public required IReadOnlyList<DeliveryRow> Deliveries { get; init; }

    public required TroubleState Troubles { get; init; }

    public required AgreementDraft Draft { get; init; }

    public Notice? Notice { get; init; }

    /// <summary>The relay's own pages, and what opens them.</summary>
    public required Uri Operations { get; init; }

    public required string AdminKey { get; init; }
}
