using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>Instances share the database: what one has locked the others pass over, and go on to the next.</summary>
internal sealed class PostgresInboxContext(DbContextOptions<PostgresInboxContext> options) : InboxContext(options)
{
    public override IQueryable<Lane> DueLanes(DateTimeOffset now, int atMost)
    {
        var moment = now.ToUnixTimeMilliseconds();
        return Lanes.FromSql(
            $"""
            SELECT * FROM "Lanes" WHERE "DueAt" <= {moment} AND ("LeasedUntil" IS NULL OR "LeasedUntil" <= {moment})
            ORDER BY "DueAt" LIMIT {atMost} FOR UPDATE SKIP LOCKED
            """);
    }

    /// <summary>Waits for whoever has the row, so that the lease is still ours when the transaction commits.</summary>
    public override IQueryable<Lane> LaneHeldBy(LaneLease lease) => Lanes.FromSql(
        $"""SELECT * FROM "Lanes" WHERE "WorkflowId" = {lease.WorkflowId} AND "LeaseToken" = {lease.Token} FOR UPDATE""");

    public override IQueryable<Job> DueJob(IReadOnlyCollection<string> names, DateTimeOffset now)
    {
        var moment = now.ToUnixTimeMilliseconds();
        return Jobs.FromSql(
            $"""
            SELECT * FROM "Jobs"
            WHERE "Name" = ANY ({names.ToArray()}) AND "DueAt" <= {moment} AND ("LeasedUntil" IS NULL OR "LeasedUntil" <= {moment})
            ORDER BY "DueAt" LIMIT 1 FOR UPDATE SKIP LOCKED
            """);
    }
}
