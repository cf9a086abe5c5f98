namespace Ironclad.Deploy;

/// <summary>Why the deployment stopped and what to do about it, for the person who started it.</summary>
internal sealed class DeployException(string message, int exitCode = DeployCommand.Refused) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
