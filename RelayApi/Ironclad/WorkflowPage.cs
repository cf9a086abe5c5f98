namespace Ironclad.RelayApi.Ironclad;

/// <summary>One page of a list of workflows.</summary>
/// <param name="PageSize">The size that was applied, which may be less than the one asked for.</param>
internal sealed record WorkflowPage(IReadOnlyList<Workflow>? List = null, int? PageSize = null);
