using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Comments;

/// <summary>GET /workflows/{id}/comments: paged, oldest first (recorded response).</summary>
internal static class ListCommentsRoute
{
    public static PublicRoute Route { get; } =
        new("GET", "/workflows/{id}/comments", ["public.workflows.readComments"], Bucket.WorkflowsRead,
            call => Answer.Ok(call.Page([.. call.Workflow.Comments.Select(comment => comment.DeepClone())])));
}
