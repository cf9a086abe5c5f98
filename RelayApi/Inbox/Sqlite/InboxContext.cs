using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>The tables of the inbox.</summary>
internal sealed class InboxContext(DbContextOptions<InboxContext> options) : DbContext(options)
{
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Lane> Lanes => Set<Lane>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<JournalEntry>(entry =>
        {
            entry.HasKey(row => row.Id);
            entry.HasIndex(row => row.EventId).IsUnique();
            // These hold what waits and what is set aside, so that a journal of millions of settled entries costs them nothing.
            entry.HasIndex(row => new { row.WorkflowId, row.Id }).HasFilter("\"State\" = 0");
            entry.HasIndex(row => row.State).HasFilter("\"State\" = 3");
        });
        modelBuilder.Entity<Lane>(lane =>
        {
            lane.HasKey(row => row.WorkflowId);
            lane.HasIndex(row => row.DueAt);
        });
    }

    // SQLite compares text; whole milliseconds compare as time does.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();

    private sealed class Milliseconds()
        : ValueConverter<DateTimeOffset, long>(
            time => time.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
