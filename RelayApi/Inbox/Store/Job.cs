namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>A job's row: when it is due, who runs it, what its last run came to.</summary>
internal sealed class Job
{
    public required string Name { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public Guid? LeaseToken { get; init; }

    public DateTimeOffset? LastStartedAt { get; init; }

    public DateTimeOffset? LastEndedAt { get; init; }

    public string? LastReport { get; init; }

    public string? Watermark { get; init; }
}
