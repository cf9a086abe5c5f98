using Ironclad.Mapping;

namespace Ironclad.Plugins.Ironclad;

/// <summary>Where Ironclad is and as whom the plug-in speaks to it.</summary>
/// <param name="userEmail">The Ironclad user who becomes the creator of what is launched.</param>
internal sealed class IroncladConnection(Uri baseUrl, Credential credential, string userEmail)
{
    public const string CorrelationHeader = "x-correlation-id";

    public Uri BaseUrl => baseUrl;

    public Credential Credential => credential;

    public string UserEmail => userEmail;

    /// <returns>Null when the address is none that a credential may be sent to: HTTPS, or this machine.</returns>
    public static Uri? ParseBaseUrl(string? setting) =>
        Uri.TryCreate(setting, UriKind.Absolute, out var url)
        && SecureAddress.IsAcceptable(url)
        && url.PathAndQuery == "/" && url.UserInfo.Length == 0 && url.Fragment.Length == 0
            ? url
            : null;
}
