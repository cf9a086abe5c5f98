using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>The inbox in a SQLite file, whose clock is the relay's.</summary>
internal sealed class SqliteStore : StoreUnderTest
{
    private readonly TemporaryFolder _folder = new();

    private SqliteStore(Action<IServiceCollection>? more, (string Key, string Value)[] settings)
        : base(more, settings)
    {
    }

    public string Path => _folder.InboxPath;

    protected override (string Key, string Value)[] Place => [];

    protected override string ContentRoot => _folder.Path;

    public static async Task<SqliteStore> OpenAsync(Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings)
    {
        var store = new SqliteStore(more, settings);
        await store.StartAsync();
        return store;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    public async Task<string> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }

    public async Task<string> PlanAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        await using var steps = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await steps.ReadAsync())
            plan.Add(steps.GetString(3));
        return string.Join('\n', plan);
    }
}
