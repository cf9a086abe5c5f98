namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>A key that encrypts the cookies of operators, as ASP.NET Core's data protection writes it.</summary>
internal sealed class SessionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
