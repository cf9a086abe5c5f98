namespace Ironclad.Plugins.Ironclad;

/// <summary>A bearer token. Not a record: its text must not show what it holds.</summary>
internal sealed class AccessToken(string value, bool isCached)
{
    public string Value => value;

    /// <summary>True when it was fetched by an earlier launch and Ironclad may have revoked it since.</summary>
    public bool IsCached => isCached;
}
