using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>The tables of the inbox, the same in every database.</summary>
internal abstract class InboxContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Lane> Lanes => Set<Lane>();

    public DbSet<Job> Jobs => Set<Job>();

    /// <summary>Lanes that are due and leased by nobody, the longest due first, locked for this transaction.</summary>
    public abstract IQueryable<Lane> DueLanes(DateTimeOffset now, int atMost);

    /// <summary>The lane while the lease is ours, locked for this transaction.</summary>
    public abstract IQueryable<Lane> LaneHeldBy(LaneLease lease);

    /// <summary>The job that is due longest and leased by nobody, of those named, locked for this transaction.</summary>
    public abstract IQueryable<Job> DueJob(IReadOnlyCollection<string> names, DateTimeOffset now);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<JournalEntry>(entry =>
        {
            entry.HasKey(row => row.Id);
            entry.HasIndex(row => row.EventId).IsUnique();
            // These hold what waits and what is set aside, so that a journal of millions of settled entries costs them nothing.
            entry.HasIndex(row => new { row.WorkflowId, row.Id }).HasFilter("\"State\" = 0");
            entry.HasIndex(row => row.State).HasFilter("\"State\" = 3");
            entry.HasIndex(row => row.ReceivedAt);
            entry.HasIndex(row => row.AgreementId).HasFilter("\"AgreementId\" IS NOT NULL");
        });
        modelBuilder.Entity<Lane>(lane =>
        {
            lane.HasKey(row => row.WorkflowId);
            lane.HasIndex(row => row.DueAt);
        });
        modelBuilder.Entity<Job>().HasKey(row => row.Name);
    }

    // Whole milliseconds compare as time does, in a database that has no type for time too.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();

    private sealed class Milliseconds()
        : ValueConverter<DateTimeOffset, long>(
            time => time.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
