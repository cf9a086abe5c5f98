using Ironclad.Sandbox;
using Ironclad.Sandbox.Story;
using Spectre.Console;

namespace Ironclad.EndToEnd.Tests;

public sealed class StoryTests
{
    [Test]
    public async Task The_story_of_the_sandbox_holds()
    {
        using var transcript = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(transcript), Ansi = AnsiSupport.No });
        var narrator = new Narrator(console, TimeProvider.System);

        await using (var world = await World.StartAsync(narrator))
            await ContractStory.TellAsync(world, narrator);

        Assert.That(narrator.Failures, Is.Zero, transcript.ToString());
    }
}
