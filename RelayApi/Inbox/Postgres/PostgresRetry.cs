using Npgsql;

namespace Ironclad.RelayApi.Inbox.Postgres;

internal sealed class PostgresRetry(NpgsqlDataSource database)
{
    private const int MaxRuns = 3;

    /// <summary>A database that cannot be reached is told at once; what began on a connection is tried again on another.</summary>
    public async Task<T> RunAsync<TSession, T>(Func<Task<TSession>> open, Func<TSession, Task<T>> work)
        where TSession : IAsyncDisposable
    {
        for (var run = 1; ; run++)
        {
            await using var session = await open();
            try
            {
                return await work(session);
            }
            catch (Exception failure) when (run < MaxRuns && IsPassing(failure))
            {
                // A restart of the server leaves a pool of dead connections; better all new than to find them out one by one.
                if (!GaveWay(failure))
                    database.Clear();
            }
        }
    }

    /// <summary>
    /// Whether the same work may well succeed at once on another connection: the old one broke, the server ended it, or another
    /// transaction was in the way (postgresql.org/docs: error codes, classes 08, 40 and 57P).
    /// </summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        _ when GaveWay(failure) => true,
        PostgresException answer => answer.SqlState.StartsWith("08", StringComparison.Ordinal)
            || answer.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        // Entity Framework wraps what its own retries would be for.
        InvalidOperationException { InnerException: { } inner } => IsPassing(inner),
        _ => false,
    };

    private static bool GaveWay(Exception failure) => failure switch
    {
        PostgresException answer => answer.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        InvalidOperationException { InnerException: { } inner } => GaveWay(inner),
        _ => false,
    };
}
