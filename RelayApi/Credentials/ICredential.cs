namespace Ironclad.RelayApi.Credentials;

/// <summary>A secret as the settings have it now. Whatever shows it, shows the name of its setting alone.</summary>
internal interface ICredential
{
    /// <summary>For example <c>Ironclad:ClientSecret</c>.</summary>
    string Setting { get; }
}
