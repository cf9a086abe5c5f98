using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>The SQLite inbox as <c>AddInbox</c> builds it, without the worker running.</summary>
internal sealed class SqliteStore : StoreUnderTest
{
    private readonly TemporaryFolder _folder = new();
    private readonly Action<IServiceCollection>? _more;
    private readonly (string Key, string Value)[] _settings;
    private ServiceProvider _services;

    private SqliteStore(Action<IServiceCollection>? more, (string Key, string Value)[] settings)
    {
        (_more, _settings) = (more, settings);
        _services = Build();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 7, 30, 12, 0, 0, TimeSpan.Zero));

    public override IInbox Inbox => _services.GetRequiredService<IInbox>();

    public override IJournal Journal => _services.GetRequiredService<IJournal>();

    public override IJobLanes Jobs => _services.GetRequiredService<IJobLanes>();

    public IServiceProvider Services => _services;

    public string Path => _folder.InboxPath;

    public static async Task<SqliteStore> OpenAsync(Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings)
    {
        var store = new SqliteStore(more, settings);
        await store.StartAsync();
        return store;
    }

    public override Task AdvanceAsync(TimeSpan time)
    {
        Time.Advance(time);
        return Task.CompletedTask;
    }

    public override async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Build();
        await StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
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

    /// <summary>The store opens before the worker starts, and the worker stays stopped.</summary>
    private Task StartAsync() => _services.GetServices<IHostedService>().First().StartAsync(default);

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IHostEnvironment>(new RootedAt(_folder.Path));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(_settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
        services.AddInbox();
        _more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
