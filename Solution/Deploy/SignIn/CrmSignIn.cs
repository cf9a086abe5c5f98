using System.Data.Common;
using System.Net;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Tooling.Connector;

namespace Ironclad.Deploy.SignIn;

/// <summary>Signs in to an environment with XrmTooling (Microsoft Learn: use-connection-strings-xrm-tooling-connect).</summary>
internal static class CrmSignIn
{
    /// <summary>Microsoft's registration for tools that a person signs in to.</summary>
    private const string PublicClientId = "51f81489-12ee-4a9e-aaae-a2591f45987d";
    private const string PublicClientRedirect = "app://58145B91-0C36-4500-8554-080854F2AC97";

    /// <summary>Staging and importing take their time; the default of two minutes is for queries.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(20);

    public static IOrganizationService To(DeployArguments wanted)
    {
        // .NET Framework 4.6.2 may offer older versions, which Dataverse refuses.
        ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
        CrmServiceClient.MaxConnectionTimeout = LongestCall;
        var client = new CrmServiceClient(ConnectionString(wanted));
        if (client.IsReady)
            return client;

        var reason = client.LastCrmError;
        client.Dispose();
        throw new DeployException(
            $"Nobody could be signed in to {wanted.Environment}: {reason} "
            + $"Check the address and that the user may sign in there; an application user needs --client-id and {DeployArguments.SecretVariable}.",
            DeployCommand.NotReached);
    }

    private static string ConnectionString(DeployArguments wanted)
    {
        var parts = new DbConnectionStringBuilder { ["Url"] = wanted.Environment.AbsoluteUri, ["RequireNewInstance"] = true };
        if (wanted.ClientId is { } clientId)
        {
            parts["AuthType"] = "ClientSecret";
            parts["ClientId"] = clientId;
            parts["ClientSecret"] = Environment.GetEnvironmentVariable(DeployArguments.SecretVariable) is { Length: > 0 } secret
                ? secret
                : throw new DeployException(
                    $"--client-id needs the client's secret in the environment variable {DeployArguments.SecretVariable}.", DeployCommand.NotReached);
        }
        else
        {
            parts["AuthType"] = "OAuth";
            parts["AppId"] = PublicClientId;
            parts["RedirectUri"] = PublicClientRedirect;
            parts["LoginPrompt"] = "Auto";
        }

        return parts.ConnectionString;
    }
}
