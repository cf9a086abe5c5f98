namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>The database behind the inbox.</summary>
internal interface IInboxDatabase
{
    /// <summary>Durable when it returns; an entry that waits opens its lane in the same commit.</summary>
    /// <returns>False when an entry with this event id is there already; nothing changes then.</returns>
    Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation);

    /// <summary>
    /// Runs the operation in a transaction and returns when it is durable. The operation may run more than once; only its last run counts.
    /// </summary>
    Task<T> WriteAsync<T>(Func<StoreWrite, Task<T>> operation, CancellationToken cancellation);

    Task<T> ReadAsync<T>(Func<InboxContext, Task<T>> query, CancellationToken cancellation);
}

/// <param name="Now">The store's time of the transaction.</param>
internal sealed record StoreWrite(InboxContext Context, DateTimeOffset Now);
