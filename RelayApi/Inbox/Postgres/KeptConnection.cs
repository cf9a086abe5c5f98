using Npgsql;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>
/// A connection that one writer keeps for itself. A pool would reset it for every batch, in several statements, and the server would plan
/// anew what it has planned for the batch before.
/// </summary>
internal sealed class KeptConnection(NpgsqlDataSource database) : IAsyncDisposable
{
    // The statements are the same for one delivery and for hundreds, and so are their best plans.
    private const string KeepPlans = "SET plan_cache_mode = force_generic_plan";

    private NpgsqlConnection? _connection;

    /// <summary>The connection as it is; a new one in the place of one that failed.</summary>
    public async Task<Loan> LendAsync()
    {
        if (_connection is null)
        {
            var connection = await database.OpenConnectionAsync();
            _connection = connection;
            await using var command = new NpgsqlCommand(KeepPlans, connection);
            await command.ExecuteNonQueryAsync();
        }

        return new Loan(this, _connection);
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private async ValueTask CloseAsync()
    {
        var connection = _connection;
        _connection = null;
        if (connection is not null)
            await connection.DisposeAsync();
    }

    /// <summary>Given back with its end, and closed when its use failed.</summary>
    public sealed class Loan(KeptConnection kept, NpgsqlConnection connection) : IAsyncDisposable
    {
        private bool _failed;

        public async Task<T> UseAsync<T>(Func<NpgsqlConnection, Task<T>> work)
        {
            _failed = true;
            var result = await work(connection);
            _failed = false;
            return result;
        }

        public ValueTask DisposeAsync() => _failed ? kept.CloseAsync() : ValueTask.CompletedTask;
    }
}
