namespace Ironclad.RelayApi.Jobs;

/// <summary>A job as an operator sees it.</summary>
/// <param name="Watermark">What the last run that succeeded left for the next one.</param>
internal sealed record JobState(
    string Job,
    DateTimeOffset DueAt,
    bool IsRunning,
    DateTimeOffset? LastStartedAt,
    DateTimeOffset? LastEndedAt,
    string? LastReport,
    string? Watermark);
