using Azure.Core;
using Ironclad.Solution.Package;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Preflight;
using Ironclad.Solution.Privileges;
using Ironclad.Solution.Rules;
using Ironclad.Solution.Source;

namespace Ironclad.Solution;

/// <summary>The command line: what was asked, done and found, and the exit code.</summary>
/// <param name="signIn">Who asks an environment; null means whoever is signed in on this machine.</param>
internal sealed class PackerCommand(TextWriter output, TextWriter error, TokenCredential? signIn = null)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
    public const int NotAsked = 3;

    private const string Usage = """
        Checks the unpacked solution, packs it, and asks an environment whether it would take it.

          Ironclad.Solution check --source <folder> --plugin <dll>
          Ironclad.Solution pack  --source <folder> --plugin <dll> --output <folder>
          Ironclad.Solution stage --zip <zip> --environment <address>
          Ironclad.Solution privileges --source <folder>

          --source       the unpacked solution, the folder that holds Other/Solution.xml
          --plugin       the built plug-in assembly, which goes into the solution
          --output       where the managed and the unmanaged zip and the deployment settings are written
          --zip          the packed solution; the environment checks it and imports nothing
          --environment  address of the environment, such as https://contoso.crm.dynamics.com

        Exit code 0: done. 1: the solution has problems, all of them are listed. 2: wrong usage. 3: the environment could not be asked.
        """;

    public int Run(IReadOnlyList<string> arguments) => PackerArguments.Parse(arguments) switch
    {
        null => Fail(Usage),
        { Command: "stage" } stage => Stage(stage["--zip"], stage["--environment"]),
        { Command: "privileges" } print => Print(print["--source"]),
        var packing => Pack(packing["--source"], packing["--plugin"], packing.Options.GetValueOrDefault("--output")),
    };

    private int Pack(string folder, string dll, string? target)
    {
        if (!Directory.Exists(folder))
            return Fail($"The folder {folder} does not exist. Give --source the unpacked solution.");
        if (!File.Exists(dll))
            return Fail($"The file {dll} does not exist. Build the plug-in first: dotnet build Plugins.");

        var source = SolutionSource.Read(folder);
        var plugin = BuiltPlugin.Read(dll);
        var problems = SolutionRules.Check(source, plugin);
        foreach (var problem in problems)
            error.WriteLine(problem.ToBuildMessage(folder));
        if (problems.Count > 0)
            return Refused;

        foreach (var file in target is null ? [] : PackedFiles.WriteAll(source, plugin, target))
            output.WriteLine($"Packed {file}");
        return Done;
    }

    private int Stage(string zip, string address)
    {
        if (!File.Exists(zip))
            return Fail($"The file {zip} does not exist. Pack the solution first: dotnet build Solution.");
        if (EnvironmentAddress.Parse(address) is not { } environment)
            return Fail($"{address} is no address of an environment. Write it like https://contoso.crm.dynamics.com.");

        var answer = new Staging(environment, signIn ?? SignIn.OfThisMachine()).Ask(File.ReadAllBytes(zip));
        foreach (var line in answer.Lines)
            (answer.IsPassed ? output : error).WriteLine(line);
        return answer.IsPassed ? Done : answer.IsAsked ? Refused : NotAsked;
    }

    private int Print(string folder)
    {
        if (!Directory.Exists(folder))
            return Fail($"The folder {folder} does not exist. Give --source the unpacked solution.");
        output.Write(PrivilegeMatrix.Print(SolutionSource.Read(folder)));
        return Done;
    }

    private int Fail(string message)
    {
        error.WriteLine(message);
        return WrongUsage;
    }
}
