using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>
/// Reads a Secret environment variable (Microsoft Learn: environmentvariables-azure-key-vault-secrets); Organization.Secrets stands in for
/// the key vault.
/// </summary>
internal sealed class RetrieveEnvironmentVariableSecretValue : IMessage
{
    /// <summary>environmentvariabledefinition.type.</summary>
    private const int Secret = 100000005;

    public string Name => "RetrieveEnvironmentVariableSecretValue";

    public bool OnlyReads => true;

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        var name = request.Required<string>("EnvironmentVariableName");
        call.Access.Demand(Verb.Read, call.Transaction.Table("environmentvariabledefinition"));
        var definition = call.Transaction.Rows("environmentvariabledefinition").Values.FirstOrDefault(row => row.Text("schemaname") == name)
            ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, $"The environment variable '{name}' does not exist.");
        if (definition.Value<int>("type") != Secret)
            throw Fault.InvalidArgument($"The environment variable '{name}' is not of type Secret.");
        if (!call.Organization.Secrets.TryGetValue(name, out var secret))
            throw Fault.InvalidArgument($"Error occured while reading secret: Value cannot be null. '{name}' has no secret.");
        response["EnvironmentVariableSecretValue"] = secret;
    }
}
