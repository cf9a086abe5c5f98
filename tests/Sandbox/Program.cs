using Ironclad.Sandbox;
using Ironclad.Sandbox.Page;
using Ironclad.Sandbox.Story;
using Spectre.Console;

if (args.Any(arg => arg is not "--once"))
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/Sandbox [-- --once]");
    Console.Error.WriteLine("  --once   tell the story and stop; exit code 0 when every step held, 1 when one did not");
    return 2;
}

// A redirected console says 80 columns, and long lines are easier to read and to search unbroken.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 200;
var narrator = new Narrator(AnsiConsole.Console, TimeProvider.System);
await using var world = await World.StartAsync(narrator);
await ContractStory.TellAsync(world, narrator);

if (!args.Contains("--once"))
{
    await using var page = await PageHost.StartAsync(world);
    await page.StayUpAsync(narrator);
}

return narrator.Failures == 0 ? 0 : 1;
