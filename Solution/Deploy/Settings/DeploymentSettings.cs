using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

namespace Ironclad.Deploy.Settings;

/// <summary>
/// The deployment settings file of the build, filled in (Microsoft Learn: conn-ref-env-variables-build-tools), and beside what pac knows
/// the credential of the plug-in.
/// </summary>
[DataContract]
internal sealed class DeploymentSettings
{
    [DataMember]
    public Variable[]? EnvironmentVariables { get; private set; }

    [DataMember]
    public SecureConfiguration? SecureConfiguration { get; private set; }

    public static DeploymentSettings Read(string path)
    {
        if (!File.Exists(path))
            throw new DeployException($"The file {path} does not exist. Copy Solution/bin/IroncladForDataverse.settings.json and fill it in.");
        try
        {
            // Read as text, which takes a byte order mark away.
            using var json = new MemoryStream(Encoding.UTF8.GetBytes(File.ReadAllText(path)));
            return (DeploymentSettings?)new DataContractJsonSerializer(typeof(DeploymentSettings)).ReadObject(json) ?? new DeploymentSettings();
        }
        catch (SerializationException broken)
        {
            throw new DeployException($"{path} is no deployment settings file: {broken.Message} Compare it with Solution/bin/IroncladForDataverse.settings.json.");
        }
    }
}

/// <summary>An environment variable and its value; an empty value leaves it as it is.</summary>
[DataContract]
internal sealed class Variable
{
    [DataMember]
    public string? SchemaName { get; private set; }

    [DataMember]
    public string? Value { get; private set; }
}
