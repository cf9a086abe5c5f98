using Npgsql;

namespace Ironclad.RelayApi.Inbox.Postgres;

internal static class PostgresRetry
{
    /// <summary>A restart of the server leaves dead connections in the pool, and each is found out by using it.</summary>
    private const int MaxRuns = 4;

    /// <summary>A database that cannot be reached is told at once; what began on a connection is tried again on another.</summary>
    public static async Task<T> RunAsync<TSession, T>(Func<Task<TSession>> open, Func<TSession, Task<T>> work)
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
                // Once more, in another session.
            }
        }
    }

    /// <summary>
    /// Whether the same work may well succeed at once on another connection: the old one broke, the server ended it, or another
    /// transaction was in the way (postgresql.org/docs: error codes, classes 08, 40 and 57P).
    /// </summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        PostgresException answer => answer.SqlState.StartsWith("08", StringComparison.Ordinal)
            || answer.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        // Entity Framework wraps what its own retries would be for.
        InvalidOperationException { InnerException: { } inner } => IsPassing(inner),
        _ => false,
    };
}
