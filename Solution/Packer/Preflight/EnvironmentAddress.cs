namespace Ironclad.Solution.Preflight;

/// <summary>The address of a Dataverse environment; an access token is sent to it, so only over HTTPS.</summary>
internal static class EnvironmentAddress
{
    /// <returns>Null for anything else. This machine is exempt from HTTPS: nothing leaves it.</returns>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? new Uri(address.GetLeftPart(UriPartial.Authority))
            : null;
}
