using System.ServiceModel;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Runtime;

/// <summary>What the user reads when a plug-in fails in a way nobody planned for.</summary>
internal static class FailureText
{
    public static Message Of(Exception exception, string correlation) => exception is FaultException<OrganizationServiceFault> fault
        ? new("ICD-4091", fault.Detail.Message, correlation)
        : new("ICD-4092", correlation);
}
