using Ironclad.RelayApi.Inbox.Store;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>A transaction in SQLite is alone when it writes, so nothing has to be locked.</summary>
internal sealed class SqliteInboxContext(DbContextOptions<SqliteInboxContext> options) : InboxContext(options)
{
    public override IQueryable<Lane> DueLanes(DateTimeOffset now, int atMost) => Lanes
        .Where(lane => lane.DueAt <= now && (lane.LeasedUntil == null || lane.LeasedUntil <= now))
        .OrderBy(lane => lane.DueAt)
        .Take(atMost);

    public override IQueryable<Lane> LaneHeldBy(LaneLease lease) => Lanes.HeldBy(lease);

    public override IQueryable<Job> DueJob(IReadOnlyCollection<string> names, DateTimeOffset now) => Jobs
        .Where(job => names.Contains(job.Name) && job.DueAt <= now && (job.LeasedUntil == null || job.LeasedUntil <= now))
        .OrderBy(job => job.DueAt)
        .Take(1);
}
