using System.Threading.Channels;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>
/// The inbox in a SQLite file, and the file's only writer. What waits while one commit reaches the disk goes into the next commit together: SQLite has one write lock,
/// and a commit costs the same for one delivery as for a hundred. Reads go beside the writer, which WAL allows.
/// SQLite runs inside this process, which alone owns the file, so the store's clock is the process's.
/// </summary>
internal sealed class SqliteDatabase(IDbContextFactory<SqliteInboxContext> contexts, TimeProvider time) : IInboxDatabase, IAsyncDisposable
{
    private const int MaxQueued = 10_000;
    private const int MaxBatch = 256;

    private readonly Channel<IWrite> _queue = Channel.CreateBounded<IWrite>(new BoundedChannelOptions(MaxQueued) { SingleReader = true });
    private Task _writing = Task.CompletedTask;

    public void Start() => _writing = Task.Run(WriteAllAsync);

    public Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation) =>
        WriteAsync(write => InsertAsync(write, entry), cancellation);

    /// <summary>An error undoes the whole batch, for each of its callers.</summary>
    public async Task<T> WriteAsync<T>(Func<StoreWrite, Task<T>> operation, CancellationToken cancellation)
    {
        var write = new Write<T>(operation);
        await _queue.Writer.WriteAsync(write, cancellation);
        return await write.Task.WaitAsync(cancellation);
    }

    public async Task<T> ReadAsync<T>(Func<InboxContext, Task<T>> query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await query(context);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAllAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var batch = new List<IWrite>();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var write))
                batch.Add(write);
            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<IWrite> batch)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            foreach (var write in batch)
                await write.RunAsync(new StoreWrite(context, time.GetUtcNow()));
            await transaction.CommitAsync();
        }
        // Not swallowed: each caller gets it, and the writer lives on.
        catch (Exception failure)
        {
            batch.ForEach(write => write.Fail(failure));
            return;
        }

        batch.ForEach(write => write.Succeed());
    }

    private static async Task<bool> InsertAsync(StoreWrite write, NewEntry entry)
    {
        var now = write.Now.ToUnixTimeMilliseconds();
        var state = (int)(entry.IgnoredBecause is null ? EntryState.Waiting : EntryState.Ignored);
        var stored = await write.Context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Journal"
            ("EventId", "EventName", "WorkflowId", "Body", "ReceivedAt", "State", "Attempts", "UnfinishedAttempts", "Decision")
            VALUES ({entry.EventId}, {entry.EventName}, {entry.WorkflowId}, {entry.Body}, {now}, {state}, 0, 0, {entry.IgnoredBecause})
            ON CONFLICT ("EventId") DO NOTHING
            """) == 1;
        if (stored && entry.IgnoredBecause is null)
            await write.OpenLaneAsync(entry.WorkflowId!);
        return stored;
    }

    private interface IWrite
    {
        Task RunAsync(StoreWrite write);

        void Succeed();

        void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<StoreWrite, Task<T>> operation) : IWrite
    {
        private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Task => _completion.Task;

        public async Task RunAsync(StoreWrite write) => _result = await operation(write);

        public void Succeed() => _completion.SetResult(_result!);

        public void Fail(Exception failure) => _completion.SetException(failure);
    }
}
