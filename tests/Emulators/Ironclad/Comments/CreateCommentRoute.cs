using System.Text.Json.Nodes;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Webhooks;

namespace Ironclad.Emulator.Comments;

/// <summary>
/// POST /workflows/{id}/comments, answered 200 (recorded response). Text and security block of its OpenAPI entry name
/// different scopes; here both are needed.
/// </summary>
internal static class CreateCommentRoute
{
    public static PublicRoute Route { get; } = new("POST", "/workflows/{id}/comments",
        ["public.workflows.createComments", "public.records.createComments"], Bucket.WorkflowsWrite, Handle);

    private static Answer Handle(ApiCall call)
    {
        var workflow = call.Workflow;
        var author = call.User("creator");
        if (call.Body["comment"] is not JsonValue text)
            throw Refusal.Missing("missing required parameter comment", "comment");

        var now = call.Emulation.Clock.Now;
        var comment = new JsonObject
        {
            ["id"] = call.Emulation.Ids.Comment(now),
            ["author"] = author.ToAuthor(),
            ["timestamp"] = Timestamp.Of(now),
            ["commentMessage"] = text.ToString(),
            ["mentionedUserDetails"] = new JsonArray(),
            ["addedParticipants"] = new JsonArray(),
            ["reactions"] = new JsonArray(),
        };
        workflow.Comments.Add(comment);
        call.Emulation.Deliveries.Raise(Event.Of("workflow_comment_added", workflow, ("commentID", (string)comment["id"]!)));
        return Answer.Ok(comment.DeepClone());
    }
}
