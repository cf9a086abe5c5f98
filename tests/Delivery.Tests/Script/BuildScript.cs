using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Ironclad.Delivery.Tests.Script;

/// <summary>The script of the release, run in a folder of its own with a <c>dotnet</c> that only notes what it is asked.</summary>
internal sealed class BuildScript : IDisposable
{
    private readonly string? _system = Environment.GetEnvironmentVariable("OS");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ironclad-script-");

    public BuildScript()
    {
        File.Copy(Checkout.PathOf("build.ps1"), Path.Combine(_folder.FullName, "build.ps1"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "Solution/bin"));
        Directory.CreateDirectory(Release);
        File.WriteAllText(Path.Combine(_folder.FullName, "Solution/bin/IroncladForDataverse_managed.zip"), "zip");
    }

    public string Release => Path.Combine(_folder.FullName, ".artifacts/release");

    /// <summary>What dotnet was asked, in order; its first word is the command.</summary>
    public IReadOnlyList<string> Calls { get; private set; } = [];

    /// <summary>The command that ends with exit code 7.</summary>
    public string? Failing { get; init; }

    public bool OnWindows { get; init; }

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <returns>Why it stopped, null when it went through.</returns>
    public string? Run(params (string Name, object Value)[] parameters)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        Prepare(shell);
        shell.AddCommand(Path.Combine(_folder.FullName, "build.ps1"));
        foreach (var (name, value) in parameters)
            shell.AddParameter(name, value);
        try
        {
            shell.Invoke();
            return null;
        }
        catch (RuntimeException stopped)
        {
            return stopped.Message;
        }
        finally
        {
            Environment.SetEnvironmentVariable("OS", _system);
            Calls = [.. ((IEnumerable<object>)runspace.SessionStateProxy.GetVariable("asked")).Select(call => $"{call}")];
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Prepare(PowerShell shell)
    {
        shell.AddScript(
            $$"""
            $env:OS = '{{(OnWindows ? "Windows_NT" : "")}}'
            $global:asked = [System.Collections.Generic.List[object]]::new()
            function global:dotnet {
                $global:asked.Add($args -join ' ')
                $global:LASTEXITCODE = if ($args[0] -eq '{{Failing}}') { 7 } else { 0 }
            }
            """).Invoke();
        shell.Commands.Clear();
    }
}
