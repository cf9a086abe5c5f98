namespace Ironclad.RelayApi.Jobs;

/// <summary>The right to run a job once.</summary>
/// <param name="Watermark">What the last run that succeeded left for this one.</param>
/// <param name="StartedAt">By the store's clock.</param>
internal sealed record JobLease(string Job, Guid Token, string? Watermark, DateTimeOffset StartedAt);
