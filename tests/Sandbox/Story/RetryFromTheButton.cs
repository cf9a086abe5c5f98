namespace Ironclad.Sandbox.Story;

internal static class RetryFromTheButton
{
    private static readonly string[] Signer = ["icd_counterpartysignername", "icd_counterpartysigneremail"];

    public static async Task TellAsync(Scene scene)
    {
        scene.World.Administrator.Change("icd_OnLaunchRefused", "Save");
        scene.Narrator.Say("The administrator has refused Agreements kept instead of undone");
        var complete = Launch.CompleteMsa(scene.World.Company);
        await TellAsync(scene.Begin(scene.World.Seller.Create("icd_agreement", [.. complete.Where(column => !Signer.Contains(column.Column))])), complete);
    }

    private static async Task TellAsync(Scene scene, (string Column, object? Value)[] complete)
    {
        var refused = scene.Now;
        scene.Narrator.Calls(await scene.World.Calls.TakeAsync());
        scene.Narrator.Expect("The Agreement was saved and says ICD-1001", refused["Error Code"] == "ICD-1001", refused["Error Code"]);

        await PreviewAsync(scene, mayLaunch: false);
        var button = new Button(scene.World.Seller, scene.AgreementId);
        var again = button.Launch();
        scene.Narrator.Say($"The seller reads: {again.Message}");
        scene.Narrator.Expect("The button lists both missing fields", again.Outcome == "Refused" && Names(again.Message), again.Message);

        scene.World.Seller.Update("icd_agreement", scene.AgreementId, [.. complete.Where(column => Signer.Contains(column.Column))]);
        scene.Narrator.Say("The seller fills in the signer");
        await PreviewAsync(scene, mayLaunch: true);
        var launched = button.Launch();
        scene.TellChanges(scene.Now, await scene.World.Calls.TakeAsync());
        scene.Narrator.Expect("The button launched the contract", launched.Outcome == "Launched" && scene.WorkflowId.Length > 0, launched.Message);
        scene.Narrator.Expect("The error is gone", scene.Now["Launch Error"].Length == 0 && scene.Now["Error Code"].Length == 0);
        scene.Narrator.Expect("It launches no second time", button.Launch().Outcome == "AlreadyLaunched");
        await scene.World.Calls.TakeAsync();
    }

    private static async Task PreviewAsync(Scene scene, bool mayLaunch)
    {
        var preview = new Button(scene.World.Seller, scene.AgreementId).Preview();
        var bad = preview["rows"]!.AsArray().Where(row => !(bool)row!["ok"]!).ToList();
        foreach (var row in bad)
            scene.Narrator.Say($"The preview says: {row!["label"]}: {row["text"]}. {row["fix"]}");
        scene.Narrator.Calls(await scene.World.Calls.TakeAsync());
        scene.Narrator.Expect(
            mayLaunch ? "The preview finds nothing in the way" : "The preview names both missing fields",
            (bool)preview["canLaunch"]! == mayLaunch && bad.Count == (mayLaunch ? 0 : Signer.Length),
            preview.ToJsonString());
    }

    private static bool Names(string message) =>
        message.Contains("Counterparty Signer Name", StringComparison.Ordinal) && message.Contains("Counterparty Signer Email", StringComparison.Ordinal);
}
