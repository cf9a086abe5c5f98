using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

namespace Ironclad.Deploy.Settings;

/// <summary>
/// The credential of the plug-in: an OAuth client, or a legacy token. A value may be the name of an environment variable of this machine,
/// <c>env:NAME</c>, so that the file holds no secret.
/// </summary>
[DataContract]
internal sealed class SecureConfiguration
{
    private const string FromEnvironment = "env:";

    [DataMember(Name = "clientId", EmitDefaultValue = false)]
    public string? ClientId { get; private set; }

    [DataMember(Name = "clientSecret", EmitDefaultValue = false)]
    public string? ClientSecret { get; private set; }

    [DataMember(Name = "apiToken", EmitDefaultValue = false)]
    public string? ApiToken { get; private set; }

    /// <returns>The text that the plug-in reads.</returns>
    public string Resolved(Func<string, string?> variable)
    {
        var resolved = new SecureConfiguration
        {
            ClientId = Value(ClientId, variable),
            ClientSecret = Value(ClientSecret, variable),
            ApiToken = Value(ApiToken, variable),
        };
        var isClient = resolved.ClientId is not null && resolved.ClientSecret is not null;
        return isClient != (resolved.ApiToken is not null)
            ? resolved.Text()
            : throw new DeployException(
                "SecureConfiguration in the settings file needs clientId and clientSecret, or apiToken alone. Leave it out to keep what the step has.");
    }

    private static string? Value(string? written, Func<string, string?> variable)
    {
        if (string.IsNullOrEmpty(written) || !written!.StartsWith(FromEnvironment, StringComparison.Ordinal))
            return string.IsNullOrEmpty(written) ? null : written;
        var name = written.Substring(FromEnvironment.Length);
        return variable(name) is { Length: > 0 } value
            ? value
            : throw new DeployException($"SecureConfiguration names the environment variable {name}, which is not set. Set it where the command runs.");
    }

    private string Text()
    {
        using var json = new MemoryStream();
        new DataContractJsonSerializer(typeof(SecureConfiguration)).WriteObject(json, this);
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
