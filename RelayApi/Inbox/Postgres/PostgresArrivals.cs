using System.Threading.Channels;
using Npgsql;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>
/// Stores what arrives. Deliveries that wait while one commit reaches the disk go into the next together, because a commit costs the
/// same for one delivery as for a hundred. One writer makes the largest batches, and the fewest: several would share the deliveries that
/// wait and pay for a commit each.
/// </summary>
internal sealed class PostgresArrivals(NpgsqlDataSource database, PostgresRetry retry) : IAsyncDisposable
{
    private const int MaxQueued = 10_000;
    private const int MaxBatch = 256;

    private readonly Channel<Arrival> _queue = Channel.CreateBounded<Arrival>(new BoundedChannelOptions(MaxQueued) { SingleReader = true });
    private readonly KeptConnection _connection = new(database);
    private readonly Lock _oneAtATime = new();
    private Task? _writing;

    /// <returns>False when an entry with this event id is there already.</returns>
    public async Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation)
    {
        lock (_oneAtATime)
            _writing ??= Task.Run(WriteAllAsync, CancellationToken.None);
        var arrival = new Arrival(entry with { EventId = PostgresText.Storable(entry.EventId) });
        await _queue.Writer.WriteAsync(arrival, cancellation);
        return await arrival.Stored.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await (_writing ?? Task.CompletedTask);
        await _connection.DisposeAsync();
    }

    private async Task WriteAllAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var batch = new List<Arrival>();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var arrival))
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
    private Task<HashSet<string>> StoreAsync(List<NewEntry> entries) =>
        retry.RunAsync(_connection.LendAsync, async lent => await lent.UseAsync(connection => ArrivalsBatch.StoreAsync(connection, entries)));

    private sealed record Arrival(NewEntry Entry)
    {
        public TaskCompletionSource<bool> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
