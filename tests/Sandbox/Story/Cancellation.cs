namespace Ironclad.Sandbox.Story;

internal static class Cancellation
{
    public static async Task TellAsync(Scene story)
    {
        var scene = story.Second!;
        var answer = new Button(scene.World.Seller, scene.AgreementId).Cancel("The customer chose another supplier.");
        var view = scene.Now;
        scene.TellChanges(view, await scene.World.Calls.TakeAsync());
        var workflow = (await scene.World.Ironclad.Control.Workflows()).Single(found => found.Id == scene.WorkflowId);
        scene.Narrator.Expect("The workflow is cancelled in Ironclad", workflow.Status == "cancelled", workflow.Status);
        scene.Narrator.Expect(
            "The Agreement says so at once",
            answer.Outcome == "Cancelled" && view["Ironclad Workflow Status"] == "Cancelled" && view["Turn"].Length == 0,
            view["Ironclad Workflow Status"]);
        scene.World.Administrator.Change("icd_OnLaunchRefused", "Rollback");
    }
}
