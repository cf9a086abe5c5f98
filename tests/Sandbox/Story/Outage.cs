using Ironclad.Emulator.Control;
using Ironclad.RelayApi.PendingLaunches;

namespace Ironclad.Sandbox.Story;

internal static class Outage
{
    public static async Task TellAsync(Scene scene)
    {
        var before = (await scene.World.Ironclad.Control.Workflows()).Count;
        await scene.World.Ironclad.Control.AddFault(new Fault { Route = "POST /workflows", Kind = FaultKind.Status, Status = 503 });
        var id = scene.World.Seller.Create("icd_agreement", Launch.CompleteMsa(scene.World.Company));

        var waiting = AgreementView.Read(scene.World.Seller, id);
        scene.Narrator.Calls(await scene.World.Calls.TakeAsync());
        scene.Narrator.Say($"The seller reads: {waiting["Launch Error"]}");
        scene.Narrator.Expect("The Agreement was saved and waits", waiting["Ironclad Workflow Status"] == "Launch pending", waiting["Ironclad Workflow Status"]);

        scene.Narrator.Say("Ironclad is back, and the relay's next run comes");
        await scene.World.RunJobAsync(PendingLaunchJob.JobName);
        var launched = AgreementView.Read(scene.World.Seller, id);
        foreach (var (what, old, now) in waiting.Differences(launched))
            scene.Narrator.Changed(what, old, now);
        scene.Narrator.Calls(await scene.World.Calls.TakeAsync());
        var added = (await scene.World.Ironclad.Control.Workflows()).Count - before;
        scene.Narrator.Expect("The relay launched it, once", launched["Ironclad Workflow"].Length > 0 && added == 1, $"{added} workflows");
        scene.Narrator.Expect("The error is gone", launched["Launch Error"].Length == 0, launched["Launch Error"]);
    }
}
