using System.Text.RegularExpressions;
using Azure;
using Azure.Identity;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// Entra ID gave no token. Azure.Identity throws one type for a wrong secret and for a dropped connection; the cause tells them apart.
/// </summary>
internal static partial class EntraFailure
{
    public static Failure Of(AuthenticationFailedException refused) => IsPassing(refused)
        ? new(FailureKind.Retry, "Entra ID could not be reached for a Dataverse token. It is tried again; if it lasts, check name "
            + "resolution and the firewall.")
        : new(
            FailureKind.AskHuman,
            "Entra ID gives the relay no token for Dataverse. Check Dataverse:TenantId, Dataverse:ClientId and the secret or "
                + "certificate (is it expired?), or that this machine has the managed identity that Dataverse:ManagedIdentityClientId "
                + "names.");

    /// <summary>It says nothing about the credential.</summary>
    public static bool IsPassing(AuthenticationFailedException refused) => Causes(refused).Any(IsPassing);

    /// <summary>Of Entra ID's text its code alone, which Microsoft Learn explains; the rest names tenant and application.</summary>
    public static string Reason(AuthenticationFailedException refused) => Code().Match(refused.Message) is { Success: true } code
        ? $"Entra ID gives no token for it ({code.Value})."
        : "Entra ID gives no token for it.";

    private static IEnumerable<Exception> Causes(Exception refused)
    {
        for (var cause = refused.InnerException; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static bool IsPassing(Exception cause) => cause
        is HttpRequestException or IOException or TimeoutException or OperationCanceledException
        or RequestFailedException { Status: 0 or 408 or 429 or >= 500 };

    [GeneratedRegex(@"\bAADSTS\d+\b")]
    private static partial Regex Code();
}
