using Ironclad.RelayApi.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>The jobs' lanes in a database.</summary>
internal sealed class StoredJobs(IInboxDatabase database) : IJobLanes
{
    public Task<JobLease?> ClaimAsync(IReadOnlyCollection<string> jobs, TimeSpan leaseDuration, CancellationToken cancellation) =>
        database.WriteAsync(write => ClaimAsync(write, jobs, leaseDuration), cancellation);

    public Task<bool> RenewAsync(JobLease lease, TimeSpan leaseDuration, CancellationToken cancellation) =>
        database.WriteAsync(
            async write =>
            {
                var until = write.Now + leaseDuration;
                return await HeldBy(write, lease).ExecuteUpdateAsync(job => job.SetProperty(row => row.LeasedUntil, until)) == 1;
            },
            cancellation);

    public Task<bool> EndAsync(JobLease lease, JobEnd end, CancellationToken cancellation) =>
        database.WriteAsync(write => EndAsync(write, lease, end), cancellation);

    public Task RunNowAsync(string job, CancellationToken cancellation) => database.WriteAsync(
        async write =>
        {
            await AddAsync(write, job);
            var now = write.Now;
            return await write.Context.Jobs.Where(row => row.Name == job)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.DueAt, now));
        },
        cancellation);

    public Task<IReadOnlyList<JobState>> ListAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<JobState>>(
        async context => await context.Jobs.AsNoTracking().OrderBy(job => job.Name)
            .Select(job => new JobState(
                job.Name, job.DueAt, job.LeaseToken != null, job.LastStartedAt, job.LastEndedAt, job.LastReport, job.Watermark))
            .ToListAsync(cancellation),
        cancellation);

    private static async Task<JobLease?> ClaimAsync(StoreWrite write, IReadOnlyCollection<string> jobs, TimeSpan leaseDuration)
    {
        foreach (var name in jobs)
            await AddAsync(write, name);
        if (await write.Context.DueJob(jobs, write.Now).AsNoTracking().FirstOrDefaultAsync() is not { } job)
            return null;

        var lease = new JobLease(job.Name, Guid.NewGuid(), job.Watermark, write.Now);
        DateTimeOffset? now = write.Now;
        var until = write.Now + leaseDuration;
        // A due time from now on is then a request that came during the run.
        var past = write.Now - TimeSpan.FromMilliseconds(1);
        await write.Context.Jobs.Where(row => row.Name == lease.Job).ExecuteUpdateAsync(update => update
            .SetProperty(row => row.LeaseToken, lease.Token)
            .SetProperty(row => row.LeasedUntil, until)
            .SetProperty(row => row.DueAt, past)
            .SetProperty(row => row.LastStartedAt, now));
        return lease;
    }

    private static async Task<bool> EndAsync(StoreWrite write, JobLease lease, JobEnd end)
    {
        DateTimeOffset? now = write.Now;
        var due = write.Now + end.DueIn;
        var started = lease.StartedAt;
        return await HeldBy(write, lease).ExecuteUpdateAsync(job => job
            // Whoever asked for a run while this one was under way gets it.
            .SetProperty(row => row.DueAt, row => row.DueAt >= started ? row.DueAt : due)
            .SetProperty(row => row.LeaseToken, (Guid?)null)
            .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
            .SetProperty(row => row.LastEndedAt, now)
            .SetProperty(row => row.LastReport, end.Report)
            .SetProperty(row => row.Watermark, row => end.Watermark ?? row.Watermark)) == 1;
    }

    private static IQueryable<Job> HeldBy(StoreWrite write, JobLease lease) =>
        write.Context.Jobs.Where(job => job.Name == lease.Job && job.LeaseToken == lease.Token);

    private static async Task AddAsync(StoreWrite write, string job)
    {
        var now = write.Now.ToUnixTimeMilliseconds();
        await write.Context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Jobs" ("Name", "DueAt") VALUES ({job}, {now}) ON CONFLICT ("Name") DO NOTHING""");
    }
}
