using System.Threading.Channels;
using Npgsql;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>
/// Stores what arrives. Deliveries that wait while one commit reaches the disk go into the next together, because a commit costs the
/// same for one delivery as for a hundred; with several writers one batch is under way while another's commit is. A workflow keeps to one.
/// </summary>
internal sealed class PostgresArrivals(NpgsqlDataSource database, PostgresRetry retry) : IAsyncDisposable
{
    private const int Writers = 4;
    private const int MaxQueued = 10_000;
    private const int MaxBatch = 256;

    private readonly Channel<Arrival>[] _queues =
        [.. Enumerable.Range(0, Writers).Select(_ => Channel.CreateBounded<Arrival>(MaxQueued))];

    private readonly Lock _oneAtATime = new();
    private Task[]? _writing;

    /// <returns>False when an entry with this event id is there already.</returns>
    public async Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation)
    {
        lock (_oneAtATime)
            _writing ??= [.. _queues.Select(queue => Task.Run(() => WriteAllAsync(queue.Reader)))];
        var arrival = new Arrival(entry with { EventId = PostgresText.Storable(entry.EventId) });
        var queue = _queues[(uint)(entry.WorkflowId ?? entry.EventId).GetHashCode(StringComparison.Ordinal) % Writers];
        await queue.Writer.WriteAsync(arrival, cancellation);
        return await arrival.Stored.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _queues)
            queue.Writer.TryComplete();
        await Task.WhenAll(_writing ?? []);
    }

    private async Task WriteAllAsync(ChannelReader<Arrival> queue)
    {
        while (await queue.WaitToReadAsync())
        {
            var batch = new List<Arrival>();
            while (batch.Count < MaxBatch && queue.TryRead(out var arrival))
                batch.Add(arrival);
            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<Arrival> batch)
    {
        try
        {
            var stored = await StoreAsync(batch.ConvertAll(arrival => arrival.Entry));
            // Of deliveries of one event in one batch, one stored it.
            batch.ForEach(arrival => arrival.Stored.SetResult(stored.Remove(arrival.Entry.EventId)));
        }
        // One delivery that cannot be stored must not keep its neighbours out.
        catch (PostgresException failure) when (batch.Count > 1 && !PostgresRetry.IsPassing(failure))
        {
            foreach (var arrival in batch)
                await WriteAsync([arrival]);
        }
        // Not swallowed: each caller gets it, and the writer lives on.
        catch (Exception failure)
        {
            batch.ForEach(arrival => arrival.Stored.SetException(failure));
        }
    }

    /// <summary>May be repeated: what the first run stored, the second finds there.</summary>
    private Task<HashSet<string>> StoreAsync(List<NewEntry> entries) => retry.RunAsync(
        async () => await database.OpenConnectionAsync(), connection => ArrivalsBatch.StoreAsync(connection, entries));

    private sealed record Arrival(NewEntry Entry)
    {
        public TaskCompletionSource<bool> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
