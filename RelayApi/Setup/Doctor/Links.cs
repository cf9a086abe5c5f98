namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>What people call the links.</summary>
internal static class Links
{
    public const string Settings = "Settings";
    public const string Inbox = "Inbox";
    public const string SignIn = "Dataverse sign-in";
    public const string Privileges = "Privileges";
    public const string Solution = "Solution";
    public const string BusinessSettings = "Settings in Dataverse";
    public const string Credential = "Ironclad credential";
    public const string Scopes = "Ironclad scopes";
    public const string Templates = "Templates";
    public const string SignatureKey = "Signature key";
    public const string SignedEvent = "Signed event";
    public const string Webhook = "Webhook";
    public const string Relay = "Running relay";
}
