using Ironclad.Emulator.Records;
using Ironclad.Emulator.Webhooks.Routes;
using Ironclad.Emulator.Workflows.Launch;
using Ironclad.Emulator.Workflows.Routes;

namespace Ironclad.Emulator.Http;

/// <summary>What is imitated of the public API.</summary>
internal static class PublicRoutes
{
    public const string BasePath = "/public/api/v1";

    public static IReadOnlyList<PublicRoute> All { get; } =
    [
        LaunchRoute.Route,
        GetWorkflowRoute.Route,
        GetRecordRoute.Route,
        DownloadAttachmentRoute.Route,
        CreateWebhookRoute.Route,
        VerificationKeyRoute.Route,
    ];
}
