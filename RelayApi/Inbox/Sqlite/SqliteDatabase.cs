using System.Threading.Channels;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>
/// The inbox in a SQLite file, and the file's only writer. What waits while one commit reaches the disk goes into the next commit
/// together: SQLite has one write lock, and a commit costs the same for one delivery as for a hundred. Reads go beside the writer,
/// which WAL allows.
/// SQLite runs inside this process, which alone owns the file, so the store's clock is the process's.
/// </summary>
internal sealed class SqliteDatabase(IDbContextFactory<SqliteInboxContext> contexts, TimeProvider time) : IInboxDatabase, IAsyncDisposable
{
    private const int MaxQueued = 10_000;
    private const int MaxBatch = 256;

    private readonly Channel<IWrite> _queue = Channel.CreateBounded<IWrite>(new BoundedChannelOptions(MaxQueued) { SingleReader = true });
    private Task _writing = Task.CompletedTask;
    private SqliteWriter? _writer;
    private bool _failed;

    public void Start() => _writing = Task.Run(WriteAllAsync);

    public Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation) =>
        QueueAsync(new Write<bool>((writer, now) => Task.FromResult(writer.Store(entry, now))), cancellation);

    /// <summary>An error undoes the whole batch, for each of its callers.</summary>
    public Task<T> WriteAsync<T>(Func<StoreWrite, Task<T>> operation, CancellationToken cancellation) =>
        QueueAsync(new Write<T>((writer, now) => operation(new StoreWrite(writer.Context, now))), cancellation);

    public async Task<T> ReadAsync<T>(Func<InboxContext, Task<T>> query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await query(context);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        await CloseAsync();
    }

    private async Task<T> QueueAsync<T>(Write<T> write, CancellationToken cancellation)
    {
        await _queue.Writer.WriteAsync(write, cancellation);
        return await write.Task.WaitAsync(cancellation);
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
            // A connection that failed is not trusted again.
            if (_failed)
                await CloseAsync();
            _failed = true;
            var writer = _writer ??= await SqliteWriter.OpenAsync(contexts);
            await using var transaction = await writer.BeginAsync();
            foreach (var write in batch)
                await write.RunAsync(writer, time.GetUtcNow());
            await transaction.CommitAsync();
            _failed = false;
        }
        // Not swallowed: each caller gets it, and the writing goes on.
        catch (Exception failure)
        {
            batch.ForEach(write => write.Fail(failure));
            return;
        }

        batch.ForEach(write => write.Succeed());
    }

    private async Task CloseAsync()
    {
        var writer = _writer;
        _writer = null;
        if (writer is not null)
            await writer.DisposeAsync();
    }

    private interface IWrite
    {
        Task RunAsync(SqliteWriter writer, DateTimeOffset now);

        void Succeed();

        void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<SqliteWriter, DateTimeOffset, Task<T>> operation) : IWrite
    {
        private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Task => _completion.Task;

        public async Task RunAsync(SqliteWriter writer, DateTimeOffset now) => _result = await operation(writer, now);

        public void Succeed() => _completion.SetResult(_result!);

        public void Fail(Exception failure) => _completion.SetException(failure);
    }
}
