using System.Text.Json.Nodes;

namespace Ironclad.Sandbox.Story;

internal static class ValueChange
{
    private const string NewValue = "150,000.00";

    public static async Task TellAsync(Scene scene)
    {
        var change = new JsonObject { ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 150_000 } };
        var outcome = await scene.World.Ironclad.Control.SetAttributes(scene.WorkflowId, change);
        scene.ExpectDelivered(outcome, "workflow_attribute_updated");

        var view = await scene.UntilAsync(seen => seen["Agreement Value"] == NewValue);
        scene.TellChanges(view, await scene.World.Calls.TakeAsync());
        scene.Narrator.Expect("The Agreement Value followed", view["Agreement Value"] == NewValue, view["Agreement Value"]);
    }
}
