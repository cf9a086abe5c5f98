namespace Ironclad.RelayApi.Watchdog;

/// <summary>The address cannot be this relay's webhook, or it is not clear which one is; the message says what to name.</summary>
internal sealed class WebhookAddressException(string message) : Exception(message);
