namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>The connection broke while the database committed, so nobody knows whether it did. The caller must look, not repeat.</summary>
internal sealed class CommitUnknownException(Exception failure)
    : IOException("The connection to the inbox's database broke while it committed.", failure);
