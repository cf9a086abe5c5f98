namespace Ironclad.Emulator.Control.Reports;

/// <summary>What an action did: the workflow as it is now, and the deliveries it caused, each after its first attempt.</summary>
public sealed record Outcome(WorkflowReport? Workflow, IReadOnlyList<DeliveryReport> Deliveries);

/// <summary>A workflow in short; the public API tells the rest.</summary>
public sealed record WorkflowReport(string Id, string IroncladId, string Title, string TemplateId, string Step, string Status, string? RecordId);
