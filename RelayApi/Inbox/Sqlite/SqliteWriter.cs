using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>
/// The file's only writer. What waits while one commit reaches the disk goes into the next commit together: SQLite has one write lock,
/// and a commit costs the same for one delivery as for a hundred.
/// </summary>
internal sealed class SqliteWriter(IDbContextFactory<InboxContext> contexts) : IAsyncDisposable
{
    private const int MaxQueued = 10_000;
    private const int MaxBatch = 256;

    private readonly Channel<IWrite> _queue = Channel.CreateBounded<IWrite>(new BoundedChannelOptions(MaxQueued) { SingleReader = true });
    private Task _writing = Task.CompletedTask;

    public void Start() => _writing = Task.Run(WriteAllAsync);

    /// <summary>
    /// Runs the operation in a transaction and returns when it is on the disk. An error undoes the whole batch, for each of its callers.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<InboxContext, Task<T>> operation, CancellationToken cancellation)
    {
        var write = new Write<T>(operation);
        await _queue.Writer.WriteAsync(write, cancellation);
        return await write.Task.WaitAsync(cancellation);
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
                await write.RunAsync(context);
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

    private interface IWrite
    {
        Task RunAsync(InboxContext context);

        void Succeed();

        void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<InboxContext, Task<T>> operation) : IWrite
    {
        private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Task => _completion.Task;

        public async Task RunAsync(InboxContext context) => _result = await operation(context);

        public void Succeed() => _completion.SetResult(_result!);

        public void Fail(Exception failure) => _completion.SetException(failure);
    }
}
