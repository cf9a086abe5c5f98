using System.ServiceModel;
using System.ServiceModel.Security;
using System.Text.Json;
using Azure.Identity;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Limits;
using Microsoft.Xrm.Sdk;
using Polly.Timeout;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Classifies every failure once, in one place.</summary>
internal static class FailureClassifier
{
    public static Failure Classify(Exception exception) => exception switch
    {
        HandlerException known => new(known.Kind, known.Message),
        OverLimitException over => new(FailureKind.Retry, $"{over.Message}.", over.Wait) { IsThrottling = true },
        DocumentRefusedException refused => new(FailureKind.Never, refused.Message),
        DocumentInterruptedException interrupted => new(FailureKind.Retry, interrupted.Message),
        CopiedEnvironmentException copied => new(FailureKind.AskHuman, copied.Message),
        SettingException wrong => new(FailureKind.AskHuman, wrong.Message),
        IroncladException refused => IroncladFailure.Of(refused),
        FaultException<OrganizationServiceFault> fault => DataverseFailure.Of(fault.Detail),
        AuthenticationFailedException refused => EntraFailure.Of(refused),
        MessageSecurityException => new(
            FailureKind.AskHuman,
            "Dataverse refused the relay's token (HTTP 401 or 403). Add the app registration or managed identity as an application user "
                + "of this environment, give it the role Ironclad Integration, and check that Dataverse:Url is that environment."),
        JsonException => new(
            FailureKind.Retry, "Ironclad's answer could not be read: it is not the JSON that its API documents. A gateway in between "
                + "may have answered; it is tried again."),
        HttpRequestException => new(
            FailureKind.Retry, "Ironclad could not be reached. It is tried again; if it lasts, check Ironclad:BaseUrl, name resolution "
                + "and the firewall."),
        TimeoutException or TimeoutRejectedException or OperationCanceledException => new(
            FailureKind.Retry, "No answer came in time. It is tried again; if it lasts, look at the status pages of Ironclad and "
                + "Dataverse."),
        CommunicationException => new(
            FailureKind.Retry, "Dataverse could not be reached, or a gateway answered instead. It is tried again; if it lasts, check "
                + "Dataverse:Url, name resolution and the firewall."),
        _ => new(FailureKind.Retry, $"An unexpected {exception.GetType().Name}. It is tried again; the log has the details.")
        {
            IsUnexpected = true,
        },
    };
}
