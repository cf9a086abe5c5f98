using Ironclad.Databases;

namespace Ironclad.RelayApi.Tests;

/// <summary>One PostgreSQL server for all tests of this run, started by the first that needs it. Each test has a database of its own.</summary>
[SetUpFixture]
internal sealed class SharedPostgres
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(() => PostgresServer.StartAsync(fsync: false));

    /// <summary>For <c>[OneTimeSetUp]</c>.</summary>
    public static void IgnoreWhereMissing()
    {
        if (PostgresServer.WhyMissing is { } reason)
            Assert.Ignore(reason);
    }

    /// <returns>The connection string of a new database.</returns>
    public static async Task<string> CreateDatabaseAsync() => await (await Server.Value).CreateDatabaseAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Server.IsValueCreated)
            await (await Server.Value).DisposeAsync();
    }
}
