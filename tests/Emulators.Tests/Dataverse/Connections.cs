using Dataverse.Emulator;
using Microsoft.Xrm.Sdk.WebServiceClient;

namespace Ironclad.Emulators.Tests.Dataverse;

internal static class Connections
{
    public static OrganizationWebProxyClient Connect(this DataverseEmulator emulator, string? token = null) =>
        new(emulator.OrganizationServiceUri, TimeSpan.FromMinutes(1), useStrongTypes: false)
        {
            HeaderToken = token ?? emulator.AdminToken,
            SdkClientVersion = "9.2",
        };
}
