using Refit;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// Workflows as a whole: found, launched, cancelled. What writes is sent once: whoever does not get an answer has to look before
/// sending it again.
/// </summary>
internal interface IWorkflowApi
{
    /// <param name="status">Comma list; Ironclad shows the active ones alone unless it names others.</param>
    /// <param name="lastUpdated">Changed at this time or later, UTC.</param>
    /// <param name="filter">A formula such as <c>Equals([attribute],'value')</c>.</param>
    [Get("/workflows")]
    Task<WorkflowPage> ListAsync(
        int page, int pageSize, string status, string? template, string? lastUpdated, string? filter, CancellationToken cancellation);

    /// <param name="asUser">The creator where an OAuth client launches; a legacy token's is in the body.</param>
    [Post("/workflows")]
    Task<Workflow> LaunchAsync(
        [Body] NewWorkflow workflow, [Header(BearerHandler.UserHeader)] string? asUser, CancellationToken cancellation);

    [Post("/workflows/{workflowId}/cancel")]
    Task CancelAsync(string workflowId, [Body] StatusChange change, CancellationToken cancellation);
}
