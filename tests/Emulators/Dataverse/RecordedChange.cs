namespace Dataverse.Emulator;

/// <summary>One row that a committed transaction created, changed or deleted.</summary>
/// <param name="UserId">Who sent the outermost request.</param>
/// <param name="Columns">What the columns that changed hold now: plain values, lookups as the id of their row, null for what was cleared.</param>
public sealed record RecordedChange(Guid UserId, string Table, Guid RowId, ChangeKind Kind, IReadOnlyDictionary<string, object?> Columns);

public enum ChangeKind
{
    Created,
    Updated,
    Deleted,
}
