using Npgsql;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>Says at once when the database cannot be used; the relay starts, and uses it as soon as it can.</summary>
internal sealed partial class PostgresStart(PostgresSchema schema, ILogger<PostgresStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await schema.EnsureAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotUsable(logger, failure is PostgresException answer ? $"{answer.SqlState} {answer.MessageText}" : failure.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Critical,
            "The PostgreSQL inbox cannot be used: {Reason}. Deliveries are answered 503 until it can; Ironclad sends them again. "
            + "Check that the server runs and that Inbox:ConnectionString (environment variable Inbox__ConnectionString) names the host, "
            + "an existing database and a user who may create tables in it.")]
        public static partial void NotUsable(ILogger logger, string reason);
    }
}
