namespace Ironclad.RelayApi.Dataverse;

/// <summary>The settings were made for another organization than the one that answers.</summary>
internal sealed class CopiedEnvironmentException() : Exception(
    "ICD-4001 The settings in Dataverse were made for another environment, so this one is probably a copy: nothing is launched, synced or "
    + "cancelled. Open Settings in the app Ironclad Agreements and confirm that this environment may work with the contracts, or point "
    + "Dataverse:Url to the original.");
