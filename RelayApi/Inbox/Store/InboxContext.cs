using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>The tables of the inbox, the same in every database.</summary>
internal abstract class InboxContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Lane> Lanes => Set<Lane>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<SessionKey> SessionKeys => Set<SessionKey>();

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
            // What waits in a workflow, in order, however much of it is settled; and all of a workflow.
            entry.HasIndex(row => new { row.WorkflowId, row.State, row.Id });
            // A page of one state, or of one kind of event in it, from any place on, in a journal of millions.
            entry.HasIndex(row => new { row.State, row.Id });
            entry.HasIndex(row => new { row.EventName, row.State, row.Id });
            entry.HasIndex(row => row.ReceivedAt);
            entry.HasIndex(row => row.AgreementId).HasFilter("\"AgreementId\" IS NOT NULL");
            entry.HasIndex(row => row.Correlation).HasFilter("\"Correlation\" IS NOT NULL");
        });
        modelBuilder.Entity<Lane>(lane =>
        {
            lane.HasKey(row => row.WorkflowId);
            lane.HasIndex(row => row.DueAt);
        });
        modelBuilder.Entity<Job>().HasKey(row => row.Name);
        modelBuilder.Entity<SessionKey>().HasKey(row => row.Name);
    }

    // Whole milliseconds compare as time does, in a database that has no type for time too.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();

    private sealed class Milliseconds()
        : ValueConverter<DateTimeOffset, long>(
            time => time.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
