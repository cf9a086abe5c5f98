using Ironclad.Emulator.Access;
using Ironclad.Emulator.Comments;
using Ironclad.Emulator.Documents;
using Ironclad.Emulator.Records;
using Ironclad.Emulator.Schemas;
using Ironclad.Emulator.Webhooks.Routes;
using Ironclad.Emulator.Workflows.Approvals;
using Ironclad.Emulator.Workflows.Launch;
using Ironclad.Emulator.Workflows.List;
using Ironclad.Emulator.Workflows.Routes;
using Ironclad.Emulator.Workflows.Signing;

namespace Ironclad.Emulator.Http;

/// <summary>What is imitated of Ironclad's API.</summary>
internal static class PublicRoutes
{
    public const string BasePath = "/public/api/v1";

    public static IReadOnlyList<PublicRoute> All { get; } =
    [
        OAuthTokenRoute.Route,
        UserInfoRoute.Route,

        ListSchemasRoute.Route,
        GetSchemaRoute.Route,

        LaunchRoute.Route,
        ListWorkflowsRoute.Route,
        GetWorkflowRoute.Route,
        UpdateAttributesRoute.Route,
        RevertToReviewRoute.Route,
        CancelRoute.Route,
        PauseRoute.Route,
        ResumeRoute.Route,

        ListApprovalsRoute.Route,
        ListApprovalRequestsRoute.Route,
        UpdateApprovalRoute.Route,
        SignaturesRoute.Route,
        SignStatusRoute.Route,
        CreateCommentRoute.Route,
        ListCommentsRoute.Route,
        ListDocumentsRoute.Route,
        DownloadDocumentRoute.Route,

        ListRecordsRoute.Route,
        GetRecordRoute.Route,
        DownloadAttachmentRoute.Route,

        CreateWebhookRoute.Route,
        ListWebhooksRoute.Route,
        GetWebhookRoute.Route,
        UpdateWebhookRoute.Route,
        DeleteWebhookRoute.Route,
        VerificationKeyRoute.Route,
    ];
}
