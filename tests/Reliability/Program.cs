using Ironclad.Reliability;
using Spectre.Console;

if (CommandLine.Parse(args) is not { } order)
{
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

// A redirected console says 80 columns, and long lines are easier to read and to search unbroken.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 200;
return await new Campaign(order, AnsiConsole.Console, TimeProvider.System).RunAsync() ? 0 : 1;
