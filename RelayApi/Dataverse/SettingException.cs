namespace Ironclad.RelayApi.Dataverse;

/// <summary>An environment variable of the solution holds something that the relay cannot read.</summary>
internal sealed class SettingException(string schemaName, Exception? inner) : Exception(
    $"The environment variable {schemaName} is no JSON object. Open it in the solution's environment variables and correct its value, "
    + "for example to {\"counterpartySignerName\":\"role1f2e\"} or {}.",
    inner);
