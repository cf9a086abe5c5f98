namespace Ironclad.RelayApi.Ironclad;

/// <summary>What the relay reads of the repository record that a completed workflow becomes.</summary>
internal sealed record RepositoryRecord(string Id, string? Name = null, IReadOnlyDictionary<string, RecordAttachment>? Attachments = null);

internal sealed record RecordAttachment(string? Filename = null);
