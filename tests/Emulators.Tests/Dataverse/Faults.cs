using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse;

internal static class Faults
{
    public static OrganizationServiceFault Of(Action call) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => call())!.Detail;

    public static int Code(uint hex) => unchecked((int)hex);
}
