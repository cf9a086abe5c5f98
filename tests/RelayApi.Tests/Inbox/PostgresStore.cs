using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>
/// The inbox in a PostgreSQL database, one of several instances on it. The database's clock is the test's: a function in the schema
/// public that stands before PostgreSQL's own on the search path.
/// </summary>
internal sealed class PostgresStore : StoreUnderTest
{
    private const string Clock =
        """
        CREATE TABLE clock (now timestamptz NOT NULL);
        CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT now FROM public.clock';
        """;

    private readonly string _database;
    private readonly NpgsqlDataSource _beside;

    private PostgresStore(string database, Action<IServiceCollection>? more, (string Key, string Value)[] settings)
        : base(more, settings) =>
        (_database, _beside) = (database, NpgsqlDataSource.Create(database + ";Pooling=false"));

    protected override (string Key, string Value)[] Place => [("Inbox:Store", "Postgres"), ("Inbox:ConnectionString", _database)];

    protected override string ContentRoot => Path.GetTempPath();

    public static async Task<PostgresStore> OpenAsync(Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings) =>
        await OpenOnAsync(await SharedPostgres.CreateDatabaseAsync(), more, settings);

    /// <param name="database">The connection string of an empty database.</param>
    public static async Task<PostgresStore> OpenOnAsync(
        string database, Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings)
    {
        var store = new PostgresStore(database + ";Search Path=public,pg_catalog", more, settings);
        await store.ScalarAsync(Clock);
        await store.ScalarAsync($"INSERT INTO clock VALUES (timestamptz '{store.Time.GetUtcNow():O}')");
        await store.StartAsync();
        return store;
    }

    /// <summary>Another relay on the same database.</summary>
    public async Task<PostgresStore> OpenAnotherAsync(Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings)
    {
        var store = new PostgresStore(_database, more, settings);
        await store.StartAsync();
        return store;
    }

    public override void Advance(TimeSpan time)
    {
        using var command = _beside.CreateCommand("UPDATE clock SET now = now + $1");
        command.Parameters.Add(new NpgsqlParameter { Value = time });
        command.ExecuteNonQuery();
        base.Advance(time);
    }

    public async Task<string> ScalarAsync(string sql)
    {
        await using var command = _beside.CreateCommand(sql);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Does something while another session holds what the statement locks.</summary>
    /// <param name="last">What that session does before it commits.</param>
    public async Task<T> WhileLockedAsync<T>(string locking, Func<Task<T>> action, string? last = null)
    {
        await using var connection = await _beside.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, locking);
        var result = await action();
        if (last is not null)
            await ExecuteAsync(connection, last);
        await transaction.CommitAsync();
        return result;
    }

    /// <summary>Returns when a session waits for a lock of another.</summary>
    public async Task SomebodyWaitsAsync()
    {
        while (await ScalarAsync("SELECT count(*) FROM pg_locks WHERE NOT granted") == "0")
            await Task.Yield();
    }

    /// <summary>Leaves twenty idle connections in the pool.</summary>
    public static async Task FillAsync(NpgsqlDataSource pool)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await pool.OpenConnectionAsync()));
        foreach (var connection in connections)
            await connection.DisposeAsync();
    }

    /// <summary>What a restart of the server does to its sessions.</summary>
    public Task EndOtherSessionsAsync() => ScalarAsync(
        "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

    public async Task<string> PlanAsync(string sql)
    {
        await using var command = _beside.CreateCommand($"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) {sql}");
        await using var rows = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await rows.ReadAsync())
            plan.Add(rows.GetString(0));
        return string.Join('\n', plan);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _beside.DisposeAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
