using System.ServiceModel;
using Azure.Core;
using Azure.Identity;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.WebServiceClient;

namespace Ironclad.Solution.Preflight;

/// <summary>Hands the solution to an environment to be checked there: the message StageSolution, which imports nothing.</summary>
internal sealed class Staging(Uri environment, TokenCredential signIn)
{
    private const string ServicePath = "/XRMServices/2011/Organization.svc/web";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    public StagingAnswer Ask(byte[] zip)
    {
        try
        {
            var token = signIn.GetToken(new TokenRequestContext([new Uri(environment, "/.default").AbsoluteUri]), CancellationToken.None);
            return StagingAnswer.Of(Stage(zip, token.Token));
        }
        catch (AuthenticationFailedException refused)
        {
            return StagingAnswer.NotAsked($"Nobody could be signed in to {environment}: {refused.Message} {SignIn.HowTo}");
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return StagingAnswer.NotAsked(
                $"{environment} refused the check: {refused.Detail.Message} Ask as a System Administrator or System Customizer.");
        }
        catch (Exception broken) when (broken is CommunicationException or TimeoutException)
        {
            return StagingAnswer.NotAsked($"{environment} could not be asked: {broken.Message} Check the address and that this user may sign in there.");
        }
    }

    private StageSolutionResults Stage(byte[] zip, string token)
    {
        var client = new OrganizationWebProxyClient(new Uri(environment, ServicePath), Timeout, useStrongTypes: false)
        {
            HeaderToken = token,
            SdkClientVersion = "9.0",
        };
        try
        {
            return ((StageSolutionResponse)client.Execute(new StageSolutionRequest { CustomizationFile = zip })).StageSolutionResults;
        }
        finally
        {
            client.Abort();
        }
    }
}
