using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Postgres;

internal static class PostgresClock
{
    /// <summary>Now, by the database's clock.</summary>
    public static async Task<DateTimeOffset> ClockAsync(this PostgresInboxContext context, CancellationToken cancellation)
    {
        var now = context.Database.SqlQuery<long>($"SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS \"Value\"");
        return DateTimeOffset.FromUnixTimeMilliseconds(await now.SingleAsync(cancellation));
    }
}
