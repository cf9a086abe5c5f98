using Ironclad.Emulator.Control;

namespace Ironclad.Sandbox.Story;

internal static class Repetition
{
    public static async Task TellAsync(Scene scene)
    {
        var before = scene.Now;
        var control = scene.World.Ironclad.Control;
        var same = await control.Resend(new Resend { Order = ResendOrder.Reverse });
        var renamed = await control.Resend(new Resend { Order = ResendOrder.Shuffle, Seed = 7, Fresh = true });
        await scene.World.RelayIsIdleAsync();

        var view = scene.Now;
        scene.TellChanges(view, await scene.World.Calls.TakeAsync());
        scene.Narrator.Expect($"{same.Count} deliveries came again in reverse order, and all were accepted", same.All(delivery => delivery.Status == 202));
        scene.Narrator.Expect($"{renamed.Count} came under new event ids, shuffled, and all were accepted", renamed.All(delivery => delivery.Status == 202));
        scene.Narrator.Expect("Nothing changed", !before.Differences(view).Any());
    }
}
