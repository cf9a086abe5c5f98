namespace Ironclad.RelayApi.Jobs;

/// <summary>
/// Work that a cluster of relays does once, at set times: each job is a lane of its own, and whoever leases it runs it.
/// Time is the store's own.
/// </summary>
internal interface IJobLanes
{
    /// <summary>Leases the longest due of the named jobs; a job that is not known yet is due at once.</summary>
    /// <returns>Null when none is due.</returns>
    Task<JobLease?> ClaimAsync(IReadOnlyCollection<string> jobs, TimeSpan leaseDuration, CancellationToken cancellation);

    /// <returns>False when the lease is no longer ours.</returns>
    Task<bool> RenewAsync(JobLease lease, TimeSpan leaseDuration, CancellationToken cancellation);

    /// <summary>Gives the job back, due again after a wait.</summary>
    /// <returns>False when the lease is no longer ours; nothing changes then.</returns>
    Task<bool> EndAsync(JobLease lease, JobEnd end, CancellationToken cancellation);

    /// <summary>Makes the job due at once. A run that is under way is not disturbed: the job runs again after it.</summary>
    Task RunNowAsync(string job, CancellationToken cancellation);

    Task<IReadOnlyList<JobState>> ListAsync(CancellationToken cancellation);
}
