namespace Ironclad.Sandbox;

/// <param name="Folder">Where the inbox lies.</param>
/// <param name="AdminKey">Opens the relay's operations.</param>
internal sealed record RelaySettings(Uri Ironclad, Uri Dataverse, string ApplicationToken, string Folder, string AdminKey);
