namespace Ironclad.Sandbox.Story;

internal static class Approval
{
    public static async Task TellAsync(Scene scene)
    {
        var outcome = await scene.World.Ironclad.Control.Approve(scene.WorkflowId);
        scene.ExpectDelivered(outcome, "workflow_approval_status_changed");

        var view = await scene.UntilAsync(seen => seen.Notes.Count == 1);
        scene.TellChanges(view, await scene.World.Calls.TakeAsync());
        var note = view.Notes.SingleOrDefault();
        scene.Narrator.Expect(
            "A note says who decided what and when",
            note is not null && note.Text.Contains("Legal", StringComparison.Ordinal) && note.Text.Contains("Lena", StringComparison.Ordinal) && note.Text.Contains("UTC", StringComparison.Ordinal),
            note?.Text ?? "no note");
    }
}
