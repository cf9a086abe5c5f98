using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Runtime;

/// <summary>What the user reads when a plug-in fails in a way nobody planned for.</summary>
internal static class FailureText
{
    public static string Of(Exception exception, Guid correlationId) => exception is FaultException<OrganizationServiceFault> fault
        ? "The row was not saved, because Dataverse refused a step of the Ironclad integration: "
            + $"{fault.Detail.Message} {Advice(correlationId)}"
        : $"The row was not saved, because of an unexpected error in the Ironclad integration. {Advice(correlationId)}";

    private static string Advice(Guid correlationId) =>
        $"If it happens again, give your administrator this correlation id: {correlationId}.";
}
