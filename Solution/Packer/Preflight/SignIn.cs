using Azure.Core;
using Azure.Identity;

namespace Ironclad.Solution.Preflight;

/// <summary>Who is signed in to Entra ID on this machine: an application in the environment, else the user of the Azure CLI.</summary>
internal static class SignIn
{
    public const string HowTo =
        "Sign in with 'az login --allow-no-subscriptions', or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET of an application user.";

    public static TokenCredential OfThisMachine() => new ChainedTokenCredential(new EnvironmentCredential(), new AzureCliCredential());
}
