using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>Says what is wrong and how to set it, without showing a secret.</summary>
internal sealed class WebhookOptionsValidator : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        string[] problems = [.. Headers(options), .. Proxies(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Headers(WebhookOptions options)
    {
        if (!string.IsNullOrEmpty(options.PreviousAuthorizationHeader) && string.IsNullOrEmpty(options.AuthorizationHeader))
            yield return "Webhooks:PreviousAuthorizationHeader is set without Webhooks:AuthorizationHeader. Set the new value (environment "
                + "variable Webhooks__AuthorizationHeader), or remove the previous one.";
        foreach (var (setting, value) in new[]
        {
            (nameof(options.AuthorizationHeader), options.AuthorizationHeader),
            (nameof(options.PreviousAuthorizationHeader), options.PreviousAuthorizationHeader),
        })
        {
            if (value is { Length: > 0 } && (value.Any(character => character is < ' ' or > '~') || value.Trim() != value))
                yield return $"Webhooks:{setting} cannot be the value of a header: it holds other characters than printable ASCII, or "
                    + $"white space at an end. Set it (environment variable Webhooks__{setting}) to what the webhook in Ironclad has as "
                    + "Authorization, word for word.";
        }
    }

    private static IEnumerable<string> Proxies(WebhookOptions options) =>
        from proxy in options.KnownProxies
        where !KnownProxies.TryParse(proxy, out _)
        select $"Webhooks:KnownProxies holds {proxy}, which is neither an IP address nor a network. Set it (environment variables "
            + "Webhooks__KnownProxies__0, ...) to what the relay sees of its reverse proxies, for example 10.0.0.4 or 10.0.0.0/24.";
}
