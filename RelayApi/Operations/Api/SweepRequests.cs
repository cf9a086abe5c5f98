namespace Ironclad.RelayApi.Operations.Api;

/// <param name="Since">Null takes the usual look back when it is a dry run, and else what the job has still to do.</param>
internal sealed record ReconcileRequest(DateTimeOffset? Since = null, bool DryRun = false);

internal sealed record EnableWebhookRequest;

/// <param name="Url">Null for the address that the settings or Ironclad name.</param>
internal sealed record WebhookRequest(Uri? Url = null, bool DryRun = false);
