using Ironclad.Mapping;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Watchdog;

/// <summary>The address that Ironclad is to deliver to.</summary>
internal static class WebhookAddress
{
    /// <param name="configured">The setting by which the relay knows its own webhook.</param>
    /// <exception cref="WebhookAddressException">Ironclad could not deliver there, or the relay would not know it as its own.</exception>
    public static Uri Check(Uri? address, Uri? configured) => address switch
    {
        null => throw new WebhookAddressException(
            $"Ironclad has no webhook for this relay yet. Name its public address (url), for example https://relay.example.com{WebhookEndpoint.Path}."),
        { IsAbsoluteUri: false } => throw new WebhookAddressException("url is no whole address. Name it with scheme and host."),
        _ when !SecureAddress.IsAcceptable(address) => throw new WebhookAddressException("Ironclad delivers to https addresses only. Name an https address."),
        { UserInfo.Length: > 0 } or { Query.Length: > 0 } => throw new WebhookAddressException(
            "The address holds more than host and path. For a secret of your own, set Webhooks:AuthorizationHeader."),
        _ when !address.AbsolutePath.EndsWith(WebhookEndpoint.Path, StringComparison.OrdinalIgnoreCase) => throw new WebhookAddressException(
            $"The relay receives at {WebhookEndpoint.Path}. Name its public address with that path, for example https://{address.Authority}{WebhookEndpoint.Path}."),
        _ when configured is not null && configured != address => throw new WebhookAddressException(
            $"Ironclad:WebhookUrl is {configured}, so the relay would not know this address as its own. Set it (environment variable "
                + "Ironclad__WebhookUrl) to the address you want to register, or leave url out."),
        _ => address,
    };
}
