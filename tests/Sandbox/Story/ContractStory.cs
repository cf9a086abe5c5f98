namespace Ironclad.Sandbox.Story;

/// <summary>One contract, from a seller's new Agreement to the signed PDF in its timeline.</summary>
internal static class ContractStory
{
    private static readonly (string Title, Func<Scene, Task> Tell)[] Chapters =
    [
        ("A seller creates an Agreement, and the workflow is there", Launch.TellAsync),
        ("The contract value changes in Ironclad", ValueChange.TellAsync),
        ("Legal approves", Approval.TellAsync),
        ("Everybody has signed", Completion.TellAsync),
        ("The same deliveries come again, in another order", Repetition.TellAsync),
        ("Ironclad is down, and back", Outage.TellAsync),
        ("A refused Agreement is previewed, completed and launched with the button", RetryFromTheButton.TellAsync),
        ("The deal is lost, and the seller cancels the workflow", Cancellation.TellAsync),
        ("An NDA is left alone, an incomplete MSA is refused", OtherAgreements.TellAsync),
        ("Legal-ops adds a template for NDAs, without code", NdaTemplate.TellAsync),
    ];

    public static async Task TellAsync(World world, Narrator narrator)
    {
        var scene = new Scene(world, narrator);
        await world.Calls.TakeAsync();
        for (var number = 1; number <= Chapters.Length; number++)
        {
            narrator.Chapter(number, Chapters[number - 1].Title);
            await Chapters[number - 1].Tell(scene);
        }

        narrator.Summarise(scene.Now);
    }
}
