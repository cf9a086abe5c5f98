namespace Ironclad.Sandbox.Story;

internal static class Completion
{
    public static async Task TellAsync(Scene scene)
    {
        var control = scene.World.Ironclad.Control;
        await control.Sign(scene.WorkflowId);
        var outcome = await control.Complete(scene.WorkflowId);
        scene.ExpectDelivered(outcome, "workflow_completed");

        var view = await scene.UntilAsync(seen => seen.Notes.Any(note => note.IsDocument) && seen["Ironclad Workflow Status"] == "Complete");
        scene.TellChanges(view, await scene.World.Calls.TakeAsync());
        var document = view.Notes.SingleOrDefault(note => note.IsDocument);
        scene.Narrator.Expect("The signed PDF is attached", document is { MimeType: "application/pdf", Bytes: > 0 }, document?.ToString() ?? "no document");
        scene.Narrator.Expect("It has the record's file name", document?.FileName?.EndsWith(".pdf", StringComparison.Ordinal) == true, document?.FileName);
        scene.Narrator.Expect("The status says Complete", view["Ironclad Workflow Status"] == "Complete", view["Ironclad Workflow Status"]);
    }
}
