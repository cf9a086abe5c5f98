namespace Ironclad.RelayApi.Jobs;

/// <summary>A job as an operator sees it.</summary>
internal sealed record JobState(
    string Job, DateTimeOffset DueAt, bool IsRunning, DateTimeOffset? LastStartedAt, DateTimeOffset? LastEndedAt, string? LastReport);
