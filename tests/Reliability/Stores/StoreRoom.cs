using Ironclad.Databases;

namespace Ironclad.Reliability.Stores;

/// <summary>Makes stores; the PostgreSQL server is started when first needed, and each run has a database of its own.</summary>
internal sealed class StoreRoom : IAsyncDisposable
{
    private PostgresServer? _server;

    /// <returns>Null when the store can be had here.</returns>
    public static string? WhyMissing(StoreKind store) => store == StoreKind.Postgres ? PostgresServer.WhyMissing : null;

    public Func<string, Task<IStore>> Maker(StoreKind store) => store switch
    {
        StoreKind.Sqlite => folder => Task.FromResult<IStore>(new SqliteStore(folder)),
        _ => async _ => await PostgresAsync(),
    };

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private async Task<PostgresStore> PostgresAsync()
    {
        _server ??= await PostgresServer.StartAsync();
        return new PostgresStore(_server, await _server.CreateDatabaseAsync());
    }
}
