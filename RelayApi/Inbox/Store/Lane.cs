namespace Ironclad.RelayApi.Inbox.Store;

/// <summary>
/// Whose turn a workflow is. A lane exists while its workflow has entries waiting: closing deletes it and reopening makes a new one,
/// due at once, so no lane carries an old due time or slows down the search for the next.
/// </summary>
internal sealed class Lane
{
    public required string WorkflowId { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public Guid? LeaseToken { get; init; }

    public long Version { get; init; }
}
