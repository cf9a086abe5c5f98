using Ironclad.Solution.Package;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Rules;
using Ironclad.Solution.Source;

namespace Ironclad.Solution;

/// <summary>The command line: what was asked, done and found, and the exit code.</summary>
internal sealed class PackerCommand(TextWriter output, TextWriter error)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    private const string Usage = """
        Checks the unpacked solution and packs it.

          Ironclad.Solution check --source <folder> --plugin <dll>
          Ironclad.Solution pack  --source <folder> --plugin <dll> --output <folder>

          --source   the unpacked solution, the folder that holds Other/Solution.xml
          --plugin   the built plug-in assembly, which goes into the solution
          --output   where the managed and the unmanaged zip are written

        Exit code 0: done. 1: the solution has problems, all of them are listed. 2: wrong usage.
        """;

    public int Run(IReadOnlyList<string> arguments)
    {
        if (PackerArguments.Parse(arguments) is not { } parsed)
            return Fail(Usage);
        if (!Directory.Exists(parsed.Source))
            return Fail($"The folder {parsed.Source} does not exist. Give --source the unpacked solution.");
        if (!File.Exists(parsed.Plugin))
            return Fail($"The file {parsed.Plugin} does not exist. Build the plug-in first: dotnet build Plugins.");

        var source = SolutionSource.Read(parsed.Source);
        var plugin = BuiltPlugin.Read(parsed.Plugin);
        var problems = SolutionRules.Check(source, plugin);
        foreach (var problem in problems)
            error.WriteLine(problem.ToBuildMessage(parsed.Source));
        if (problems.Count > 0)
            return Refused;

        foreach (var zip in parsed.Output is null ? [] : SolutionZip.WriteBoth(source, plugin, parsed.Output))
            output.WriteLine($"Packed {zip}");
        return Done;
    }

    private int Fail(string message)
    {
        error.WriteLine(message);
        return WrongUsage;
    }
}
