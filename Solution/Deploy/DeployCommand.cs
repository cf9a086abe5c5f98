using System.ServiceModel;
using Ironclad.Deploy.Import;
using Ironclad.Deploy.Settings;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Deploy;

/// <summary>The command line: the steps of a deployment, told as they are done, and the exit code.</summary>
internal sealed class DeployCommand(TextWriter output, TextWriter error, Func<DeployArguments, IOrganizationService> signIn, Func<TimeSpan, Task> pause)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
    public const int NotReached = 3;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (DeployArguments.Parse(arguments) is not { } wanted)
            return Fail(DeployArguments.Usage, WrongUsage);
        try
        {
            await DeployAsync(wanted);
            return Done;
        }
        catch (DeployException stopped)
        {
            return Fail(stopped.Message, stopped.ExitCode);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return Fail($"{wanted.Environment} refused: {fault.Detail.Message} Deploy as a System Administrator of the environment.", Refused);
        }
        catch (Exception broken) when (broken is CommunicationException or TimeoutException)
        {
            return Fail($"The connection to {wanted.Environment} was lost: {broken.Message} Run the command again; what is done stays done.", NotReached);
        }
    }

    /// <summary>What can be wrong on this machine is found before anything changes in the environment.</summary>
    private async Task DeployAsync(DeployArguments wanted)
    {
        var zip = File.Exists(wanted.Zip)
            ? File.ReadAllBytes(wanted.Zip)
            : throw new DeployException($"The file {wanted.Zip} does not exist. Pack the solution first: dotnet build Solution.");
        var settings = wanted.Settings is { } path ? DeploymentSettings.Read(path) : new DeploymentSettings();
        var credential = settings.SecureConfiguration?.Resolved(Environment.GetEnvironmentVariable);

        var service = signIn(wanted);
        using var closing = service as IDisposable;
        service.Execute(new WhoAmIRequest());
        output.WriteLine($"Signed in to {wanted.Environment}");

        new Staging(service, output.WriteLine).Ask(zip);
        await new SolutionImport(service, output.WriteLine, pause).RunAsync(zip);
        new EnvironmentValues(service, output.WriteLine).Set(settings.EnvironmentVariables ?? []);
        if (credential is not null)
            new StepCredential(service, output.WriteLine).Give(credential);
    }

    private int Fail(string message, int exitCode)
    {
        error.WriteLine(message);
        return exitCode;
    }
}
