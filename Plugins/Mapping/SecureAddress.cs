namespace Ironclad.Mapping;

/// <summary>Credentials leave this machine over HTTPS only.</summary>
internal static class SecureAddress
{
    public static bool IsAcceptable(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);
}
