namespace Ironclad.Emulator.Webhooks;

/// <summary>The event types that a registration may name (Ironclad OpenAPI: WebhookEvent; the last seven from the docs of October 2026).</summary>
internal static class WebhookEvents
{
    public static IReadOnlyList<string> All { get; } =
    [
        "*", "workflow_launched", "workflow_updated", "workflow_cancelled", "workflow_completed", "workflow_approval_status_changed",
        "workflow_attribute_updated", "workflow_comment_added", "workflow_comment_removed", "workflow_comment_updated",
        "workflow_comment_reaction_added", "workflow_comment_reaction_removed", "workflow_counterparty_invite_sent",
        "workflow_counterparty_invite_revoked", "workflow_documents_added", "workflow_documents_removed", "workflow_documents_updated",
        "workflow_documents_renamed", "workflow_document_edited", "workflow_changed_turn", "workflow_paused", "workflow_resumed",
        "workflow_signature_packet_cancelled", "workflow_signature_packet_document_moved", "workflow_signature_packet_fully_signed",
        "workflow_signature_packet_sent", "workflow_signature_packet_signatures_collected",
        "workflow_signature_packet_signer_first_viewed", "workflow_signature_packet_signer_viewed", "workflow_signature_packet_uploaded",
        "workflow_signer_added", "workflow_signer_removed", "workflow_signer_reassigned", "workflow_step_updated",
        "workflow_roles_assigned", "record_contract_status_changed", "workflow_deleted", "obligation_created",
        "obligation_status_changed", "obligation_due_date_changed", "obligation_assignee_changed", "obligation_updated",
        "obligations_extraction_completed",
    ];
}
