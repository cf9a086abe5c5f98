using Ironclad.Mapping;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.Ironclad;

/// <summary>Where Ironclad is and as whom the plug-in speaks to it, as the settings say.</summary>
/// <param name="secureConfiguration">Holds the credential; where it is empty, the secret variable does.</param>
internal sealed class ConnectionSettings(EnvironmentVariables variables, string? secureConfiguration)
{
    public Uri? BaseUrl { get; } = IroncladConnection.ParseBaseUrl(variables[SettingNames.BaseUrl]);

    /// <summary>The settings are another environment's.</summary>
    public bool AreCopied => variables.Organization.IsCopy;

    /// <param name="missing">The setting without which there is no connection.</param>
    public IroncladConnection? Connect(out string? missing)
    {
        var secret = string.IsNullOrWhiteSpace(secureConfiguration) ? variables.Secret(SettingNames.Credential) : secureConfiguration;
        var credential = Credential.Parse(secret);
        var creator = variables[SettingNames.CreatorEmail];
        missing = BaseUrl is null ? SettingNames.BaseUrl
            : creator is null ? SettingNames.CreatorEmail
            : credential is null ? SettingNames.Credential
            : null;
        return missing is null ? new(BaseUrl!, credential!, creator!) : null;
    }
}
