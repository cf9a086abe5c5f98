namespace Ironclad.RelayApi.Jobs;

/// <summary>The jobs as an operator sees and runs them.</summary>
internal sealed class JobBoard(IEnumerable<IJob> jobs, IJobLanes lanes)
{
    public async Task<IReadOnlyList<JobLine>> ListAsync(CancellationToken cancellation)
    {
        var states = (await lanes.ListAsync(cancellation)).ToDictionary(state => state.Job);
        return [.. jobs.OrderBy(job => job.Name, StringComparer.Ordinal).Select(job => JobLine.Of(job, states.GetValueOrDefault(job.Name)))];
    }

    public IJob? Find(string name) => jobs.SingleOrDefault(job => job.Name == name);

    /// <summary>It begins within seconds, at whichever relay takes it first.</summary>
    public Task RunNowAsync(IJob job, CancellationToken cancellation) => lanes.RunNowAsync(job.Name, cancellation);
}

/// <param name="HasDryRun">It can tell what it would do.</param>
internal sealed record JobLine(
    string Name,
    bool Enabled,
    bool HasDryRun,
    bool Running,
    DateTimeOffset? DueAt,
    DateTimeOffset? LastStartedAt,
    DateTimeOffset? LastEndedAt,
    string? LastReport)
{
    public bool NeedsHuman => JobReport.NeedsHuman(LastReport);

    public static JobLine Of(IJob job, JobState? state) => new(
        job.Name, job.IsEnabled, job is IRehearsedJob, state?.IsRunning == true, state?.DueAt, state?.LastStartedAt, state?.LastEndedAt,
        state?.LastReport);
}
