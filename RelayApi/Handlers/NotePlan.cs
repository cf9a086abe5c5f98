using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// The note that an event calls for. Its id is known before its content, so that a note which is there already
/// costs no download.
/// </summary>
/// <param name="NotYet">Why the note cannot be written now.</param>
internal sealed record NotePlan(Guid? NoteId, Func<Agreement, CancellationToken, Task<FetchedNote>>? FetchAsync, string? NotYet)
{
    public static NotePlan None { get; } = new(null, null, null);

    /// <summary>The note is there only with its document.</summary>
    public bool HoldsDocument { get; private init; }

    public static NotePlan Of(Note note) => new(note.Id, (_, _) => Task.FromResult(FetchedNote.Of(note)), null);

    public static NotePlan OfDocument(Guid noteId, Func<Agreement, CancellationToken, Task<FetchedNote>> fetchAsync) =>
        new(noteId, fetchAsync, null) { HoldsDocument = true };

    public static NotePlan Later(string why) => new(null, null, why);
}
